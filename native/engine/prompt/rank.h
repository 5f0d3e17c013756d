#pragma once

#include <string>
#include <vector>

#include "llama.h"

namespace llama_openapi {

class Model;

/// A query to which documents come, as a reranker reads them: by the template that its file has for that, or as models
/// with a classifying head are trained (query, separator, document).
class RankQuery {
 public:
  /// @param limit most tokens of query and document
  /// @throws Failure context_length_exceeded naming `query`; unsupported_parameter: a template of another form
  RankQuery(const Model& model, const std::string& query, int limit);

  /// With one document.
  /// @param truncate cut the document where they are too many, in place of refusing it
  /// @param param of the document
  /// @throws Failure context_length_exceeded naming `param`, or `query` where that leaves no room
  std::vector<llama_token> with(const std::string& document, bool truncate, const std::string& param) const;

 private:
  const Model& model_;
  std::size_t limit_;
  std::size_t query_size_;           ///< tokens
  std::vector<llama_token> before_;  ///< up to the document
  std::vector<llama_token> after_;
};

/// The relevance, 0 to 1.
/// @param output first number of the classifying head
float relevance(const Model& model, float output);

}  // namespace llama_openapi
