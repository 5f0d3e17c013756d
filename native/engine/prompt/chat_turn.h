#pragma once

#include <string>
#include <utility>

#include "chat.h"

namespace llama_openapi {

/// A turn of a conversation that is nothing but text.
inline common_chat_msg chat_turn(const std::string& role, std::string content) {
  common_chat_msg message;
  message.role = role;
  message.content = std::move(content);
  return message;
}

}  // namespace llama_openapi
