#include "engine/prompt/turn_order.h"

#include <algorithm>
#include <exception>
#include <initializer_list>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "engine/prompt/chat_turn.h"

namespace llama_openapi {
namespace {

using Messages = std::vector<common_chat_msg>;

/// Ids have nine characters: some templates want no others.
common_chat_msg calling(std::initializer_list<const char*> texts) {
  common_chat_msg message = chat_turn("assistant", "");
  for (const char* text : texts) {
    message.tool_calls.push_back({"look", std::string(R"({"place":")") + text + R"("})",
                                  "call0000" + std::to_string(message.tool_calls.size())});
  }
  return message;
}

common_chat_msg result(int call, const std::string& content) {
  common_chat_msg message = chat_turn("tool", content);
  message.tool_name = "look";
  message.tool_call_id = "call0000" + std::to_string(call);
  return message;
}

bool is_system(const common_chat_msg& message) { return message.role == "system" || message.role == "developer"; }

/// Puts one turn behind another, as one.
void append(common_chat_msg& message, common_chat_msg more) {
  if (message.content_parts.empty() && more.content_parts.empty()) {
    const bool both = !message.content.empty() && !more.content.empty();
    message.content += (both ? "\n\n" : "") + more.content;
    return;
  }
  for (common_chat_msg* one : {&message, &more}) {
    if (!one->content.empty()) one->content_parts.insert(one->content_parts.begin(), {"text", one->content});
    one->content.clear();
  }
  message.content_parts.insert(message.content_parts.end(), more.content_parts.begin(), more.content_parts.end());
}

/// Calls that have their results behind them, one after the other.
Messages one_call_each(Messages messages) {
  Messages out;
  for (std::size_t i = 0; i < messages.size(); i++) {
    common_chat_msg& message = messages[i];
    if (message.tool_calls.size() < 2) {
      out.push_back(std::move(message));
      continue;
    }
    std::vector<common_chat_tool_call> calls = std::exchange(message.tool_calls, {});
    std::unordered_map<std::string, std::size_t> call_of;
    for (std::size_t call = 0; call < calls.size(); call++) call_of.emplace(calls[call].id, call);
    // Of no call's id: behind the last one.
    std::vector<Messages> results(calls.size());
    for (; i + 1 < messages.size() && messages[i + 1].role == "tool"; i++) {
      const auto call = call_of.find(messages[i + 1].tool_call_id);
      results[call == call_of.end() ? calls.size() - 1 : call->second].push_back(std::move(messages[i + 1]));
    }
    for (std::size_t call = 0; call < calls.size(); call++) {
      common_chat_msg one = call == 0 ? std::move(message) : chat_turn("assistant", "");
      one.tool_calls.push_back(std::move(calls[call]));
      out.push_back(std::move(one));
      std::move(results[call].begin(), results[call].end(), std::back_inserter(out));
    }
  }
  return out;
}

/// Words beside calls, as a turn before them.
Messages words_before_calls(Messages messages) {
  Messages out;
  for (common_chat_msg& message : messages) {
    if (!message.tool_calls.empty() && !(message.content.empty() && message.content_parts.empty())) {
      common_chat_msg words = chat_turn(message.role, std::exchange(message.content, {}));
      words.content_parts = std::exchange(message.content_parts, {});
      out.push_back(std::move(words));
    }
    out.push_back(std::move(message));
  }
  return out;
}

}  // namespace

TurnOrder turn_order_of(const std::function<std::string(const Messages&)>& render, bool calls) {
  const auto holds = [&render](const Messages& messages, std::initializer_list<const char*> texts) {
    try {
      const std::string prompt = render(messages);
      std::size_t at = 0;
      return std::all_of(texts.begin(), texts.end(), [&](const char* text) {
        at = prompt.find(text, at);
        return at != std::string::npos;
      });
    } catch (const std::exception&) {
      return false;
    }
  };
  const common_chat_msg ask = chat_turn("user", "first-question");
  const common_chat_msg ask_again = chat_turn("user", "second-question");
  const common_chat_msg answer = chat_turn("assistant", "an-answer");
  TurnOrder order;
  // Of a template that takes nothing at all nothing is known.
  if (!holds({ask, answer, ask_again}, {"first-question", "second-question"})) return order;
  order.later_system = holds({ask, answer, chat_turn("system", "later-rule"), ask_again},
                             {"first-question", "later-rule", "second-question"});
  order.user_twice = holds({ask, ask_again}, {"first-question", "second-question"});
  if (!calls || !holds({ask, calling({"here"}), result(0, "one-result"), answer, ask_again},
                       {"here", "one-result", "second-question"})) {
    return order;
  }
  order.user_after_result =
      holds({ask, calling({"here"}), result(0, "one-result"), ask_again}, {"here", "one-result", "second-question"});
  order.calls_together = holds({ask, calling({"here", "there"}), result(0, "one-result"), result(1, "two-results")},
                               {"here", "there", "one-result", "two-results"});
  common_chat_msg speaking = calling({"here"});
  speaking.content = "some-words";
  const std::initializer_list<const char*> spoken = {"some-words", "here", "one-result"};
  // Nor may the template take two answers together: then they stay in one turn.
  order.words_with_calls =
      holds({ask, speaking, result(0, "one-result"), answer, ask_again}, spoken) ||
      !holds(words_before_calls({ask, speaking, result(0, "one-result"), answer, ask_again}), spoken);
  return order;
}

Messages in_order(Messages messages, const TurnOrder& order) {
  if (!order.calls_together) messages = one_call_each(std::move(messages));
  if (!order.words_with_calls) messages = words_before_calls(std::move(messages));
  Messages out;
  bool begun = false;   // behind the system's first turns
  bool merges = false;  // the last turn is the user's now
  for (common_chat_msg& message : messages) {
    const bool late = is_system(message) && begun && !order.later_system;
    begun = begun || !is_system(message);
    if (late) message.role = "user";
    const bool user = message.role == "user";
    if (user && !out.empty() && out.back().role == "user" && (late || merges || !order.user_twice)) {
      append(out.back(), std::move(message));
      continue;
    }
    merges = late;
    if (user && !out.empty() && out.back().role == "tool" && !order.user_after_result) {
      out.push_back(chat_turn("assistant", ""));
    }
    out.push_back(std::move(message));
  }
  return out;
}

}  // namespace llama_openapi
