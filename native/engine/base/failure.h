#pragma once

#include <stdexcept>
#include <string>

namespace llama_openapi {

/// An error that a caller may see. `code` is one of the codes of the error catalogue in TypeScript (or `cancelled`,
/// `closed`); `param` names the option at fault and is empty where there is none.
struct Failure : std::runtime_error {
  Failure(std::string failure_code, const std::string& message, std::string failure_param = "")
      : std::runtime_error(message), code(std::move(failure_code)), param(std::move(failure_param)) {}

  std::string code;
  std::string param;
};

/// What an exception of others says, up to where it quotes: a colon, a bracket, a quotation mark or a line's end. What
/// follows may be a request's text or an answer's, which no error and no log holds.
std::string unquoted(const std::string& reason);

}  // namespace llama_openapi
