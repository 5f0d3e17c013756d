#pragma once

#include "chat-peg-parser.h"
#include "engine/constraint/answer_tree.h"
#include "engine/prompt/tool_schemas.h"

namespace llama_openapi {

/// From the parser that reads an answer: what the answer may be. Tools' arguments follow their schemas, each once, in
/// the order in which the parser has them.
/// @param parser of libcommon, for the tools' stand-ins
/// @throws Failure invalid_value naming `tools`: a schema is beyond our bounds
Answer answer_of(const common_peg_arena& parser, const ToolSchemas& tools);

/// Levels of a call's arguments that a format writes in tags, each held by itself; 0: they are JSON.
/// @param parser of a tool that has arguments
int tagged_levels(const common_peg_arena& parser);

/// The same parser with the tools' own names.
common_peg_arena with_names(common_peg_arena parser, const ToolSchemas& tools);

}  // namespace llama_openapi
