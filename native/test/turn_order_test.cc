// Orders of turns that a chat template does not take.
#include "engine/prompt/turn_order.h"

#include <stdexcept>

#include "engine/prompt/chat_turn.h"
#include "support/harness.h"

using namespace testing;
using namespace llama_openapi;

namespace {

using Messages = std::vector<common_chat_msg>;

common_chat_msg calls(const std::string& content, const std::vector<std::string>& ids) {
  common_chat_msg message = chat_turn("assistant", content);
  for (const std::string& id : ids) message.tool_calls.push_back({"look", "{}", id});
  return message;
}

common_chat_msg result(const std::string& id, const std::string& content) {
  common_chat_msg message = chat_turn("tool", content);
  message.tool_call_id = id;
  return message;
}

/// One turn a word: `user:a assistant:b(call) tool:c`.
std::string shown(const Messages& messages) {
  std::string text;
  for (const common_chat_msg& message : messages) {
    text += (text.empty() ? "" : " ") + message.role + ":" + message.content;
    for (const common_chat_msg_content_part& part : message.content_parts) text += "[" + part.text + "]";
    for (const common_chat_tool_call& call : message.tool_calls) text += "(" + call.id + ")";
  }
  return text;
}

const TurnOrder kAll;

TurnOrder without(bool TurnOrder::*order) {
  TurnOrder some;
  some.*order = false;
  return some;
}

}  // namespace

TEST(turn_order, what_a_template_takes_is_left_alone) {
  const Messages messages = {chat_turn("system", "a"), chat_turn("user", "b"), chat_turn("user", "c"),
                             calls("", {"1", "2"}),    result("2", "d"),       result("1", "e"),
                             chat_turn("system", "f"), chat_turn("user", "g")};
  CHECK_EQ(shown(in_order(messages, kAll)), shown(messages));
  CHECK_EQ(shown(in_order({}, kAll)), "");
}

TEST(turn_order, later_system_turns_become_the_users) {
  const TurnOrder order = without(&TurnOrder::later_system);
  const auto rules = [&](const Messages& messages) { return shown(in_order(messages, order)); };
  const common_chat_msg rule = chat_turn("system", "rule");
  CHECK_EQ(rules({chat_turn("developer", "a"), rule, chat_turn("user", "b")}), "developer:a system:rule user:b");
  CHECK_EQ(rules({chat_turn("user", "a"), chat_turn("assistant", "b"), rule, chat_turn("user", "c")}),
           "user:a assistant:b user:rule\n\nc");
  CHECK_EQ(rules({chat_turn("user", "a"), rule, rule, chat_turn("assistant", "b")}),
           "user:a\n\nrule\n\nrule assistant:b");
  CHECK_EQ(rules({chat_turn("user", "a"), chat_turn("user", "b"), chat_turn("assistant", "c"), rule}),
           "user:a user:b assistant:c user:rule");
}

TEST(turn_order, the_users_turns_that_meet_become_one) {
  const TurnOrder order = without(&TurnOrder::user_twice);
  common_chat_msg parts = chat_turn("user", "");
  parts.content_parts = {{"text", "b"}, {"media_marker", "<image>"}};
  CHECK_EQ(shown(in_order({chat_turn("user", "a"), chat_turn("user", ""), chat_turn("user", "c")}, order)),
           "user:a\n\nc");
  CHECK_EQ(shown(in_order({chat_turn("user", "a"), parts, chat_turn("user", "c")}, order)), "user:[a][b][<image>][c]");
}

TEST(turn_order, calls_come_one_by_one) {
  const TurnOrder order = without(&TurnOrder::calls_together);
  CHECK_EQ(shown(in_order({chat_turn("user", "a"), calls("b", {"1", "2"}), result("2", "d"), result("1", "c"),
                           result("3", "e"), chat_turn("user", "f")},
                          order)),
           "user:a assistant:b(1) tool:c assistant:(2) tool:d tool:e user:f");
}

TEST(turn_order, words_come_before_calls) {
  const TurnOrder order = without(&TurnOrder::words_with_calls);
  CHECK_EQ(shown(in_order({chat_turn("user", "a"), calls("b", {"1", "2"}), result("1", "c"), result("2", "d"),
                           calls("", {"3"}), result("3", "e")},
                          order)),
           "user:a assistant:b assistant:(1)(2) tool:c tool:d assistant:(3) tool:e");
}

TEST(turn_order, an_empty_answer_stands_between_a_result_and_the_user) {
  const TurnOrder order = without(&TurnOrder::user_after_result);
  CHECK_EQ(shown(in_order({chat_turn("user", "a"), calls("", {"1"}), result("1", "b"), chat_turn("user", "c")}, order)),
           "user:a assistant:(1) tool:b assistant: user:c");
}

TEST(turn_order, is_found_by_rendering) {
  // Takes a system's turn first only, and the user's and the assistant's by turns.
  const auto strict = [](const Messages& messages) {
    std::string last;
    std::string prompt;
    for (const common_chat_msg& message : messages) {
      if (message.role == "system" && &message != &messages.front()) throw std::runtime_error("system first");
      if (message.role == last) throw std::runtime_error("turns must alternate");
      if (message.role != "tool" && message.tool_calls.empty()) last = message.role;
      prompt += message.content;
      if (message.tool_calls.size() > 1) throw std::runtime_error("one call");
      for (const common_chat_tool_call& call : message.tool_calls) prompt += call.arguments;
    }
    return prompt;
  };
  const TurnOrder order = turn_order_of(strict, true);
  CHECK(!order.later_system && !order.user_twice && !order.user_after_result && !order.calls_together);
  const TurnOrder loose = turn_order_of(
      [](const Messages& messages) {
        std::string prompt;
        for (const common_chat_msg& message : messages) {
          prompt += message.content;
          for (const common_chat_tool_call& call : message.tool_calls) prompt += call.arguments;
        }
        return prompt;
      },
      true);
  CHECK(loose.later_system && loose.user_twice && loose.user_after_result && loose.calls_together);
  const TurnOrder unknown =
      turn_order_of([](const Messages&) -> std::string { throw std::runtime_error("never"); }, true);
  CHECK(unknown.later_system && unknown.user_twice && unknown.user_after_result && unknown.calls_together);
}
