#include "engine/prompt/template_trial.h"

#include <string>
#include <vector>

#include "common.h"
#include "engine/base/failure.h"
#include "engine/base/thread.h"
#include "engine/load/model.h"
#include "engine/prompt/chat_template.h"

namespace llama_openapi {
namespace {

/// Half of what engines have: what gets by here has room to spare there.
constexpr std::size_t kTrialStack = std::size_t{16} << 20U;

constexpr int kLongChat = 200;

std::string message(const std::string& role, const std::string& content) {
  common_json object;
  object["role"] = role;
  object["content"] = content;
  return object.dump();
}

std::string joined(const std::vector<std::string>& messages) {
  std::string list;
  for (const std::string& one : messages) list += (list.empty() ? "[" : ",") + one;
  return list + "]";
}

std::vector<PredictOptions> conversations() {
  const std::string system = message("system", "You are a guide in a museum of lamps.");
  const std::string user = message("user", "Which of them is the oldest?\n```\n{{ x }} {% y %} <|im_end|>\n```");
  const std::string assistant = message("assistant", "The one by the door.");
  std::vector<PredictOptions> all;
  const auto add = [&all](const std::vector<std::string>& messages) -> PredictOptions& {
    PredictOptions options;
    options.messages = joined(messages);
    all.push_back(options);
    return all.back();
  };
  add({user});
  add({system, user, assistant, user});
  add({user}).thinking = "off";
  add({user}).split_reasoning = true;
  add({user, message("assistant", "The one")}).continue_message = true;
  std::vector<std::string> chat{system};
  for (int i = 0; i < kLongChat; i++) chat.insert(chat.end(), {user, assistant});
  chat.push_back(user);
  add(chat);
  const std::string tool = R"({"type":"function","function":{"name":"age","description":"Age of a lamp.",)"
                           R"("parameters":{"type":"object","properties":{"lamp":{"type":"string"}}}}})";
  const std::string call = R"({"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function",)"
                           R"("function":{"name":"age","arguments":"{\"lamp\":\"door\"}"}}]})";
  const std::string result = R"({"role":"tool","tool_call_id":"call_1","content":"90"})";
  add({system, user}).tools = "[" + tool + "]";
  add({user, call, result}).tools = "[" + tool + "]";
  return all;
}

}  // namespace

void try_template(const ModelOptions& options) {
  with_stack(kTrialStack, [&options] {
    const llama_model_ptr model = load_header(options.model, "model", options);
    const Splitter plain = [](const std::string& text) { return std::vector<Written>{{text}}; };
    const auto ends = [](const std::string& /*mark*/) { return false; };
    const ChatTemplate chat_template(model.get(), template_source(options.template_), plain, ends);
    for (const PredictOptions& conversation : conversations()) {
      try {
        chat_template.render(conversation);
      } catch (const Failure&) {
        // A template may refuse a role, or calls.
      }
    }
  });
}

}  // namespace llama_openapi
