#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "chat.h"
#include "trie.h"

namespace llama_openapi {

/// How an answer is to be read: which of it is reasoning, tool calls, or content. Immutable.
class AnswerFormat {
 public:
  /// @param params of libcommon, for one template and one set of tools
  /// @param parser their parser; empty: everything is content
  /// @param calls_only whether a grammar lets nothing but calls through
  AnswerFormat(const common_chat_params& params, common_peg_arena parser, bool calls_only = false);

  /// Whether the answer is calls and nothing else.
  bool calls_only() const { return calls_only_; }

  /// What of the message stands in the prompt already, and is not told again.
  const common_chat_msg& begun() const { return begun_; }

  /// Bytes that are read along with each text: what of the answer stands in the prompt.
  std::size_t prefix_size() const { return prefix_.size(); }

  enum class Part { None, Content, Reasoning, Arguments };

  /// What a text means.
  struct Reading {
    common_chat_msg message;
    std::size_t told = 0;    ///< bytes of the text up to the end of its last part
    std::size_t answer = 0;  ///< where the first content or the first call begins; the text's size: nowhere yet
    Part last = Part::None;  ///< the part that the text ends with
    /// That part goes on until a mark comes (arguments: until the JSON object is whole). What follows up to there
    /// belongs to it as it stands.
    bool open = false;
  };

  /// Recurses for each bracket that is open in the text.
  /// @throws std::exception: the text is not of this format
  Reading read(const std::string& text) const;

  enum class Mark { None, Begun, Whole };

  /// Whether a mark that may end an open part stands at that place, or begins there and ends with the text.
  Mark mark_at(const std::string& text, std::size_t position) const;

 private:
  common_chat_format format_;
  std::string prefix_;
  common_peg_arena parser_;
  common_chat_msg begun_;
  common_trie marks_;
  bool first_bytes_[256] = {};  ///< that a mark may begin with
  bool open_content_ = false;   ///< content is all that comes before a mark
  bool open_reasoning_ = false;
  bool open_arguments_ = false;  ///< they are JSON
  bool calls_only_ = false;
};

}  // namespace llama_openapi
