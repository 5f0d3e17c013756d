#pragma once

#include "chat-peg-parser.h"
#include "engine/prompt/tool_schemas.h"

namespace llama_openapi {

/// libcommon derives an answer's parser from a chat template. Where the parser that it derives does not read what the
/// template writes, this is the one that does; else it is the same.
///
/// What is to be read over and never written stands in a `gbnf` node without text.
/// @param arena of one template and one set of tools
/// @param tools whose stand-ins these are
/// @param content_mark what the template writes before content; empty: nothing
common_peg_arena mended(const common_peg_arena& arena, const ToolSchemas& tools, const std::string& content_mark = "");

}  // namespace llama_openapi
