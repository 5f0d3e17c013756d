#pragma once

#include <functional>
#include <string>
#include <vector>

#include "chat.h"

namespace llama_openapi {

/// Which orders of turns a chat template takes. Templates refuse the others, or leave turns out of the prompt.
struct TurnOrder {
  bool later_system = true;       ///< a system's turn that is not the first, where it stands
  bool user_twice = true;         ///< two of the user's turns together
  bool user_after_result = true;  ///< a user's turn right after a tool's result
  bool calls_together = true;     ///< several calls in one turn, and their results behind it
  bool words_with_calls = true;   ///< words before the calls of a turn
};

/// Finds out by rendering short conversations.
/// @param render the prompt of a conversation; throws std::exception where the template refuses it
/// @param calls whether the template knows calls at all
TurnOrder turn_order_of(const std::function<std::string(const std::vector<common_chat_msg>&)>& render, bool calls);

/// The nearest conversation that a template takes, each turn in its place: later system turns become the user's, the
/// user's turns that meet become one, calls of one turn become turns with one call each, words beside calls a turn
/// before them, and between a result and the user stands an empty answer.
std::vector<common_chat_msg> in_order(std::vector<common_chat_msg> messages, const TurnOrder& order);

}  // namespace llama_openapi
