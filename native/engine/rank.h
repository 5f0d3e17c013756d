#pragma once

#include <string>
#include <vector>

#include "llama.h"

namespace llama_openapi {

class Model;

/// A query and a document as a reranker reads them: by the template that its file has for that, or as models with a
/// classifying head are trained (query, separator, document).
/// @param limit most tokens
/// @param truncate cut the document where they are too many, in place of refusing it
/// @param param of the document
/// @throws Failure context_length_exceeded naming `query` or `param`; unsupported_parameter: a template of another form
std::vector<llama_token> rank_tokens(const Model& model, const std::string& query, const std::string& document,
                                     int limit, bool truncate, const std::string& param);

/// The relevance, 0 to 1.
/// @param output first number of the classifying head
float relevance(const Model& model, float output);

}  // namespace llama_openapi
