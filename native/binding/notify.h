#pragma once

#include <string>

namespace llama_openapi {

/// Sends `state` ("READY=1\nSTATUS=...") to a service manager as sd_notify(3) does: one datagram to a Unix socket,
/// which Node itself cannot send.
/// @param address of the socket, as NOTIFY_SOCKET has it: a path, or an abstract name behind `@`
/// @throws std::runtime_error where it cannot be sent
void notify(const std::string& address, const std::string& state);

}  // namespace llama_openapi
