#include "binding/notify.h"

#include <stdexcept>

#ifdef _WIN32

namespace llama_openapi {

void notify(const std::string& /*address*/, const std::string& /*state*/) {
  throw std::runtime_error("there are no sockets of service managers on Windows");
}

}  // namespace llama_openapi

#else

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>

namespace llama_openapi {
namespace {

[[noreturn]] void fail(const std::string& address, const char* why) {
  throw std::runtime_error("the service manager's socket " + address + " can't be written to: " + why);
}

}  // namespace

void notify(const std::string& address, const std::string& state) {
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  if (address.empty() || address.size() >= sizeof(name.sun_path)) fail(address, "that is no address of one");
  std::memcpy(name.sun_path, address.data(), address.size());
  // The name of an abstract socket begins with a zero byte, and ends with its length.
  if (address[0] == '@') name.sun_path[0] = '\0';
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address.size());

  const int sender = socket(AF_UNIX, SOCK_DGRAM, 0);
  if (sender < 0) fail(address, std::strerror(errno));
  const auto* to = reinterpret_cast<const sockaddr*>(&name);
  const auto sent = sendto(sender, state.data(), state.size(), 0, to, length);
  const int error = errno;
  close(sender);
  if (sent < 0) fail(address, std::strerror(error));
}

}  // namespace llama_openapi

#endif
