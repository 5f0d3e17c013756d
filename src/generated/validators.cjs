// Made by `npm run generate` from spec/. Do not edit.
"use strict";
exports.createChatCompletion = validate20;
const schema31 = {"$id":"createChatCompletion","type":"object","$ref":"defaults_createChatCompletion","required":["model","messages"],"properties":{"repetition_penalty":{"type":["number","null"],"minimum":0.01,"maximum":100},"n_predict":{"type":["integer","null"],"minimum":-2},"num_predict":{"type":["integer","null"],"minimum":-2},"max_new_tokens":{"type":["integer","null"],"minimum":-1},"random_seed":{"type":["integer","null"],"minimum":-9223372036854776000,"maximum":9223372036854776000},"guided_choice":{"type":["array","null"],"minItems":1,"maxItems":1024,"items":{"type":"string","minLength":1}},"guided_regex":{"type":["string","null"],"minLength":1},"regex":{"type":["string","null"],"minLength":1},"guided_grammar":{"type":["string","null"],"maxLength":1048576},"ebnf":{"type":["string","null"],"maxLength":1048576},"min_tokens":{},"stop_token_ids":{},"bad_words":{},"skip_special_tokens":{},"spaces_between_special_tokens":{},"include_stop_str_in_output":{},"use_beam_search":{},"length_penalty":{},"early_stopping":{},"truncate_prompt_tokens":{},"prompt_logprobs":{},"return_tokens_as_token_ids":{},"top_a":{},"watermark":{},"safe_prompt":{},"penalize_nl":{},"penalize_newline":{},"dynatemp_range":{},"top_n_sigma":{},"num_ctx":{},"num_keep":{},"num_batch":{},"num_gpu":{},"main_gpu":{},"num_thread":{},"numa":{},"use_mmap":{},"use_mlock":{},"low_vram":{},"vocab_only":{},"f16_kv":{},"keep_alive":{},"tfs_z":{},"ttl":{},"draft_model":{},"guided_decoding_backend":{},"request_id":{},"cache_salt":{},"id_slot":{},"slot_id":{},"usage":{},"provider":{},"transforms":{},"route":{},"enable_thinking":{"type":["boolean","null"]},"think":{"anyOf":[{"type":"boolean"},{"type":"string","enum":["low","medium","high"]},{"type":"null"}]},"thinking":{"type":["object","null"],"required":["type"],"properties":{"type":{"type":"string","enum":["enabled","disabled","adaptive","auto"]},"budget_tokens":{},"clear_thinking":{}}},"reasoning":{"type":["object","null"],"properties":{"effort":{"type":"string","enum":["none","minimal","low","medium","high","xhigh"]},"enabled":{"type":"boolean"},"exclude":{"type":"boolean"},"max_tokens":{"type":"integer"},"summary":{}}},"include_reasoning":{},"separate_reasoning":{},"guided_json":{"anyOf":[{"type":"object"},{"type":"string"},{"type":"null"}]},"json_schema":{"anyOf":[{"type":"object"},{"type":"string"},{"type":"null"}]},"structured_outputs":{"type":["object","null"],"properties":{"json":{"anyOf":[{"type":"object"},{"type":"string"}]},"json_object":{"type":"boolean"},"regex":{"type":"string"},"choice":{"type":"array","minItems":1,"maxItems":1024,"items":{"type":"string","minLength":1}},"grammar":{"type":"string"}}},"format":{"anyOf":[{"type":"object"},{"type":"string","enum":["json",""]},{"type":"null"}]},"add_special_tokens":{},"echo":{},"best_of":{},"chat_template_kwargs":{"type":["object","null"],"additionalProperties":true},"add_generation_prompt":{},"options":{"type":["object","null"],"properties":{"temperature":{"anyOf":[{"type":"number","minimum":0,"maximum":2},{"type":"null"}]},"top_p":{"anyOf":[{"type":"number","minimum":0,"maximum":1},{"type":"null"}]},"top_k":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"min_p":{"type":["number","null"],"minimum":0,"maximum":1},"typical_p":{"type":["number","null"],"minimum":0,"maximum":1},"seed":{"type":["integer","null"],"minimum":-9223372036854776000,"maximum":9223372036854776000},"stop":{"anyOf":[{"$ref":"requests#/$defs/StopConfiguration"},{"type":"null"}]},"repeat_penalty":{"type":["number","null"],"minimum":0.01,"maximum":100},"repeat_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"presence_penalty":{"type":["number","null"],"minimum":-2,"maximum":2},"frequency_penalty":{"type":["number","null"],"minimum":-2,"maximum":2},"mirostat":{"type":["integer","null"],"minimum":0,"maximum":2},"mirostat_tau":{"type":["number","null"],"minimum":0,"maximum":100},"mirostat_eta":{"type":["number","null"],"minimum":0,"maximum":1},"num_predict":{"type":["integer","null"],"minimum":-2},"num_ctx":{},"num_keep":{},"num_batch":{},"num_gpu":{},"main_gpu":{},"num_thread":{},"numa":{},"use_mmap":{},"use_mlock":{},"low_vram":{},"vocab_only":{},"f16_kv":{},"tfs_z":{},"penalize_newline":{}}}}};
const schema78 = {"anyOf":[{"type":["string","null"]},{"type":"array","minItems":1,"maxItems":64,"items":{"type":"string"}}]};
const schema32 = {"type":"object","properties":{"metadata":{"anyOf":[{"$ref":"requests#/$defs/Metadata"},{"type":"null"}]},"top_logprobs":{"allOf":[{"allOf":[{"anyOf":[{"type":"integer","minimum":0,"maximum":20},{"type":"null"}]},{"type":["integer","null"],"minimum":0,"maximum":20}]},{"type":["integer","null"],"minimum":0,"maximum":20}]},"temperature":{"anyOf":[{"type":"number","minimum":0,"maximum":2},{"type":"null"}]},"top_p":{"anyOf":[{"type":"number","minimum":0,"maximum":1},{"type":"null"}]},"user":{"type":["string","null"]},"safety_identifier":{"anyOf":[{"type":"string","maxLength":64},{"type":"null"}]},"prompt_cache_key":{"anyOf":[{"type":"string"},{"type":"null"}]},"prompt_cache_retention":{"anyOf":[{"type":"string","enum":["in_memory","24h"]},{"type":"null"}]},"prompt_cache_options":{"anyOf":[{"$ref":"requests#/$defs/PromptCacheOptionsParam"},{"type":"null"}]},"messages":{"type":"array","minItems":1,"items":{"$ref":"requests#/$defs/ChatCompletionRequestMessage"}},"model":{"$ref":"requests#/$defs/ModelIdsShared"},"service_tier":{"anyOf":[{"$ref":"requests#/$defs/ServiceTier"},{"type":"null"}]},"modalities":{"anyOf":[{"$ref":"requests#/$defs/ResponseModalities"},{"type":"null"}]},"verbosity":{"anyOf":[{"$ref":"requests#/$defs/Verbosity"},{"type":"null"}]},"reasoning_effort":{"anyOf":[{"$ref":"requests#/$defs/ReasoningEffort"},{"type":"null"}]},"max_completion_tokens":{"type":["integer","null"],"minimum":-1},"frequency_penalty":{"type":["number","null"],"minimum":-2,"maximum":2},"presence_penalty":{"type":["number","null"],"minimum":-2,"maximum":2},"web_search_options":{"type":["object","null"],"properties":{"user_location":{"type":["object","null"],"required":["type","approximate"],"properties":{"type":{"type":"string","enum":["approximate"]},"approximate":{"$ref":"requests#/$defs/WebSearchLocation"}}},"search_context_size":{"anyOf":[{"$ref":"requests#/$defs/WebSearchContextSize"},{"type":"null"}]}}},"response_format":{"anyOf":[{"oneOf":[{"$ref":"requests#/$defs/ResponseFormatText"},{"$ref":"requests#/$defs/ResponseFormatJsonSchema"},{"$ref":"requests#/$defs/ResponseFormatJsonObject"}],"discriminator":{"propertyName":"type"},"type":"object"},{"type":"null"}]},"audio":{"type":["object","null"],"required":["voice","format"],"properties":{"voice":{"$ref":"requests#/$defs/VoiceIdsOrCustomVoice"},"format":{"type":"string","enum":["wav","aac","mp3","flac","opus","pcm16"]}}},"store":{"type":["boolean","null"]},"moderation":{"anyOf":[{"$ref":"requests#/$defs/ModerationParam"},{"type":"null"}]},"stream":{"type":["boolean","null"]},"stop":{"anyOf":[{"$ref":"requests#/$defs/StopConfiguration"},{"type":"null"}]},"logit_bias":{"type":["object","null"],"additionalProperties":{"type":"integer","minimum":-100,"maximum":100}},"logprobs":{"type":["boolean","null"]},"max_tokens":{"type":["integer","null"],"minimum":-1},"n":{"type":["integer","null"],"minimum":1,"maximum":128},"prediction":{"anyOf":[{"anyOf":[{"$ref":"requests#/$defs/PredictionContent"}]},{"type":"null"}]},"seed":{"type":["integer","null"],"minimum":-9223372036854776000,"maximum":9223372036854776000},"stream_options":{"anyOf":[{"$ref":"requests#/$defs/ChatCompletionStreamOptions"},{"type":"null"}]},"tools":{"type":["array","null"],"items":{"anyOf":[{"$ref":"requests#/$defs/ChatCompletionTool"},{"$ref":"requests#/$defs/CustomToolChatCompletions"}]},"maxItems":128},"tool_choice":{"anyOf":[{"$ref":"requests#/$defs/ChatCompletionToolChoiceOption"},{"type":"null"}]},"parallel_tool_calls":{"anyOf":[{"$ref":"requests#/$defs/ParallelToolCalls"},{"type":"null"}]},"function_call":{"anyOf":[{"type":"string","enum":["none","auto"]},{"$ref":"requests#/$defs/ChatCompletionFunctionCallOption"},{"type":"null"}]},"functions":{"type":["array","null"],"minItems":1,"maxItems":128,"items":{"$ref":"requests#/$defs/ChatCompletionFunctions"}},"x-localai-extensions":{"anyOf":[{"$ref":"requests#/$defs/LocalAIChatExtensions"},{"type":"null"}]},"debug":{"type":["boolean","null"]},"priority":{"type":["integer","null"],"minimum":-100,"maximum":100},"timeout":{"type":["number","null"],"exclusiveMinimum":0,"maximum":86400},"top_k":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"min_p":{"type":["number","null"],"minimum":0,"maximum":1},"typical_p":{"type":["number","null"],"minimum":0,"maximum":1},"repeat_penalty":{"type":["number","null"],"minimum":0.01,"maximum":100},"repeat_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"mirostat":{"type":["integer","null"],"minimum":0,"maximum":2},"mirostat_tau":{"type":["number","null"],"minimum":0,"maximum":100},"mirostat_eta":{"type":["number","null"],"minimum":0,"maximum":1},"dry_multiplier":{"type":["number","null"],"minimum":0,"maximum":100},"dry_base":{"type":["number","null"],"minimum":1,"maximum":100},"dry_allowed_length":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"dry_penalty_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"dry_sequence_breakers":{"type":["array","null"],"maxItems":64,"items":{"type":"string"}},"xtc_probability":{"type":["number","null"],"minimum":0,"maximum":1},"xtc_threshold":{"type":["number","null"],"minimum":0,"maximum":1},"ignore_eos":{"type":["boolean","null"]},"n_keep":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"grammar":{"type":["string","null"],"maxLength":1048576},"grammar_syntax":{"type":["string","null"],"enum":["gbnf","lark","regex",null]},"cutstrings":{"type":["array","null"],"maxItems":64,"items":{"type":"string","maxLength":1024}},"trimstrings":{"type":["array","null"],"maxItems":64,"items":{"type":"string","maxLength":4096}},"lora":{"type":["array","null"],"maxItems":16,"items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"scale":{"type":["number","null"],"minimum":-100,"maximum":100}}}},"cache_prompt":{"type":["boolean","null"]},"timings":{"type":["boolean","null"]},"return_progress":{"type":["boolean","null"]},"roles":{"type":["object","null"],"properties":{"developer":{"type":["string","null"],"minLength":1},"system":{"type":["string","null"],"minLength":1},"user":{"type":["string","null"],"minLength":1},"assistant":{"type":["string","null"],"minLength":1},"tool":{"type":["string","null"],"minLength":1},"function":{"type":["string","null"],"minLength":1}}},"template_kwargs":{"type":["object","null"],"additionalProperties":true},"reasoning_format":{"type":["string","null"],"enum":["none","auto","deepseek",null]},"continue_final_message":{"type":["boolean","null"]}},"$id":"defaults_createChatCompletion"};
const schema34 = {"anyOf":[{"type":"object","additionalProperties":{"type":"string","maxLength":512},"maxProperties":16,"propertyNames":{"maxLength":64}},{"type":"null"}]};
const schema61 = {"anyOf":[{"type":"string"}]};
const schema62 = {"anyOf":[{"type":"string","enum":["auto","default","flex","scale","priority","fast"]},{"type":"null"}]};
const schema63 = {"anyOf":[{"type":"array","items":{"type":"string","enum":["text","audio"]}},{"type":"null"}]};
const schema64 = {"anyOf":[{"type":"string","enum":["low","medium","high"]},{"type":"null"}]};
const schema65 = {"anyOf":[{"type":"string","enum":["none","minimal","low","medium","high","xhigh","max"]},{"type":"null"}]};
const schema66 = {"type":"object","properties":{"country":{"type":["string","null"]},"region":{"type":["string","null"]},"city":{"type":["string","null"]},"timezone":{"type":["string","null"]}}};
const schema67 = {"type":"string","enum":["low","medium","high"]};
const schema70 = {"type":"object","properties":{"type":{"type":"string","enum":["text"]}},"required":["type"]};
const schema71 = {"type":"object","properties":{"type":{"type":"string","enum":["json_object"]},"schema":{"type":["object","null"]}},"required":["type"]};
const schema80 = {"anyOf":[{"type":"object","properties":{"include_usage":{"type":["boolean","null"]},"include_obfuscation":{"type":["boolean","null"]},"continuous_usage_stats":{"type":["boolean","null"]}}},{"type":"null"}]};
const schema84 = {"type":"object","properties":{"type":{"type":"string","enum":["custom"]},"custom":{"type":"object","properties":{"name":{"type":"string"},"description":{"type":["string","null"]},"format":{"anyOf":[{"type":"object","properties":{"type":{"type":"string","enum":["text"]}},"required":["type"]},{"type":"object","properties":{"type":{"type":"string","enum":["grammar"]},"grammar":{"type":"object","properties":{"definition":{"type":"string"},"syntax":{"type":"string","enum":["lark","regex"]}},"required":["definition","syntax"]}},"required":["type","grammar"]},{"type":"null"}]}},"required":["name"]},"cache_control":{}},"required":["type","custom"]};
const schema90 = {"type":"boolean"};
const schema91 = {"type":"object","properties":{"name":{"type":"string"}},"required":["name"]};
const func1 = require("ajv/dist/runtime/ucs2length").default;
const schema35 = {"properties":{"ttl":{"anyOf":[{"$ref":"#/$defs/PromptCacheTTLEnum"},{"type":"null"}]},"mode":{"anyOf":[{"$ref":"#/$defs/PromptCacheModeEnum"},{"type":"null"}]}},"type":"object","required":[]};
const schema36 = {"type":"string","enum":["30m"]};
const schema37 = {"type":"string","enum":["implicit","explicit"]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ttl !== undefined){
let data0 = data.ttl;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/PromptCacheTTLEnum/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(data0 === "30m")){
const err1 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/PromptCacheTTLEnum/enum",keyword:"enum",params:{allowedValues: schema36.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(data0 !== null){
const err2 = {instancePath:instancePath+"/ttl",schemaPath:"#/properties/ttl/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err3 = {instancePath:instancePath+"/ttl",schemaPath:"#/properties/ttl/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
let data1 = data.mode;
const _errs8 = errors;
const _errs9 = errors;
let valid3 = false;
const _errs10 = errors;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/mode",schemaPath:"#/$defs/PromptCacheModeEnum/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "implicit") || (data1 === "explicit"))){
const err5 = {instancePath:instancePath+"/mode",schemaPath:"#/$defs/PromptCacheModeEnum/enum",keyword:"enum",params:{allowedValues: schema37.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs10 === errors;
valid3 = valid3 || _valid1;
const _errs13 = errors;
if(data1 !== null){
const err6 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs13 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err7 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"ttl":true,"mode":true},"dynamicProps":false,"dynamicItems":false};

const schema38 = {"oneOf":[{"$ref":"#/$defs/ChatCompletionRequestDeveloperMessage"},{"$ref":"#/$defs/ChatCompletionRequestSystemMessage"},{"$ref":"#/$defs/ChatCompletionRequestUserMessage"},{"$ref":"#/$defs/ChatCompletionRequestAssistantMessage"},{"$ref":"#/$defs/ChatCompletionRequestToolMessage"},{"$ref":"#/$defs/ChatCompletionRequestFunctionMessage"}],"discriminator":{"propertyName":"role"},"type":"object"};
const schema60 = {"type":"object","properties":{"role":{"type":"string","enum":["function"]},"content":{"anyOf":[{"type":"string"},{"type":"null"}]},"name":{"type":"string"},"id":{},"timestamp":{},"metadata":{},"cache_control":{},"provider_specific_fields":{}},"required":["role","content","name"]};
const schema39 = {"type":"object","properties":{"content":{"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartText"}}]},"role":{"type":"string","enum":["developer"]},"name":{"type":["string","null"]},"id":{},"timestamp":{},"metadata":{},"cache_control":{},"provider_specific_fields":{}},"required":["content","role"]};
const schema40 = {"type":"object","properties":{"type":{"type":"string","enum":["text","input_text","output_text"]},"text":{"type":"string"},"prompt_cache_breakpoint":{"anyOf":[{"$ref":"#/$defs/PromptCacheBreakpointParam"},{"type":"null"}]},"cache_control":{},"id":{},"index":{},"role":{},"annotations":{},"logprobs":{},"refusal":{}},"required":["type","text"]};
const schema41 = {"properties":{"mode":{"type":"string","enum":["explicit"]}},"type":"object","required":["mode"]};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.text === undefined) && (missing0 = "text"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "text") || (data0 === "input_text")) || (data0 === "output_text"))){
validate27.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs3 = errors;
if(typeof data.text !== "string"){
validate27.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_breakpoint !== undefined){
let data2 = data.prompt_cache_breakpoint;
const _errs5 = errors;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.mode === undefined) && (missing1 = "mode")){
const err0 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/$defs/PromptCacheBreakpointParam/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data2.mode !== undefined){
let data3 = data2.mode;
if(typeof data3 !== "string"){
const err1 = {instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"#/$defs/PromptCacheBreakpointParam/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data3 === "explicit")){
const err2 = {instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"#/$defs/PromptCacheBreakpointParam/properties/mode/enum",keyword:"enum",params:{allowedValues: schema41.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/$defs/PromptCacheBreakpointParam/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(_valid0){
var props0 = {};
props0.mode = true;
}
const _errs12 = errors;
if(data2 !== null){
const err4 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err5 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate27.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":{"type":true,"text":true,"prompt_cache_breakpoint":true,"cache_control":true,"id":true,"index":true,"role":true,"annotations":true,"logprobs":true,"refusal":true},"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.content === undefined) && (missing0 = "content")) || ((data.role === undefined) && (missing0 = "role"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.content !== undefined){
let data0 = data.content;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate27(data0[i0], {instancePath:instancePath+"/content/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
const err1 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate26.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data2 = data.role;
const _errs8 = errors;
if(typeof data2 !== "string"){
validate26.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data2 === "developer")){
validate26.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema39.properties.role.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data3 = data.name;
const _errs10 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate26.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema39.properties.name.type}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":{"content":true,"role":true,"name":true,"id":true,"timestamp":true,"metadata":true,"cache_control":true,"provider_specific_fields":true},"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":"object","properties":{"content":{"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/ChatCompletionRequestSystemMessageContentPart"}}]},"role":{"type":"string","enum":["system"]},"name":{"type":["string","null"]},"id":{},"timestamp":{},"metadata":{},"cache_control":{},"provider_specific_fields":{}},"required":["content","role"]};
const schema43 = {"anyOf":[{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartText"}]};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.type = true;
props0.text = true;
props0.prompt_cache_breakpoint = true;
props0.cache_control = true;
props0.id = true;
props0.index = true;
props0.role = true;
props0.annotations = true;
props0.logprobs = true;
props0.refusal = true;
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate30.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate30.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate30.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.content === undefined) && (missing0 = "content")) || ((data.role === undefined) && (missing0 = "role"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.content !== undefined){
let data0 = data.content;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate30(data0[i0], {instancePath:instancePath+"/content/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
const err1 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate29.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data2 = data.role;
const _errs8 = errors;
if(typeof data2 !== "string"){
validate29.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data2 === "system")){
validate29.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema42.properties.role.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data3 = data.name;
const _errs10 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate29.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema42.properties.name.type}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":{"content":true,"role":true,"name":true,"id":true,"timestamp":true,"metadata":true,"cache_control":true,"provider_specific_fields":true},"dynamicProps":false,"dynamicItems":false};

const schema44 = {"type":"object","properties":{"content":{"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/ChatCompletionRequestUserMessageContentPart"}}]},"role":{"type":"string","enum":["user"]},"name":{"type":["string","null"]},"id":{},"timestamp":{},"metadata":{},"cache_control":{},"provider_specific_fields":{}},"required":["content","role"]};
const schema45 = {"anyOf":[{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartText"},{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartImage"},{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartAudio"},{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartFile"}]};
const schema46 = {"type":"object","properties":{"type":{"type":"string","enum":["image_url"]},"image_url":{"type":"object","properties":{"url":{"type":"string"},"detail":{"type":["string","null"],"enum":["auto","low","high",null]}},"required":["url"]},"prompt_cache_breakpoint":{"anyOf":[{"$ref":"#/$defs/PromptCacheBreakpointParam"},{"type":"null"}]},"cache_control":{}},"required":["type","image_url"]};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.image_url === undefined) && (missing0 = "image_url"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate36.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "image_url")){
validate36.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema46.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.image_url !== undefined){
let data1 = data.image_url;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.url === undefined) && (missing1 = "url")){
validate36.errors = [{instancePath:instancePath+"/image_url",schemaPath:"#/properties/image_url/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.url !== undefined){
const _errs5 = errors;
if(typeof data1.url !== "string"){
validate36.errors = [{instancePath:instancePath+"/image_url/url",schemaPath:"#/properties/image_url/properties/url/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.detail !== undefined){
let data3 = data1.detail;
const _errs7 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate36.errors = [{instancePath:instancePath+"/image_url/detail",schemaPath:"#/properties/image_url/properties/detail/type",keyword:"type",params:{type: schema46.properties.image_url.properties.detail.type}}];
return false;
}
if(!((((data3 === "auto") || (data3 === "low")) || (data3 === "high")) || (data3 === null))){
validate36.errors = [{instancePath:instancePath+"/image_url/detail",schemaPath:"#/properties/image_url/properties/detail/enum",keyword:"enum",params:{allowedValues: schema46.properties.image_url.properties.detail.enum}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/image_url",schemaPath:"#/properties/image_url/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_breakpoint !== undefined){
let data4 = data.prompt_cache_breakpoint;
const _errs9 = errors;
const _errs10 = errors;
let valid2 = false;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((data4.mode === undefined) && (missing2 = "mode")){
const err0 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/$defs/PromptCacheBreakpointParam/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data4.mode !== undefined){
let data5 = data4.mode;
if(typeof data5 !== "string"){
const err1 = {instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"#/$defs/PromptCacheBreakpointParam/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data5 === "explicit")){
const err2 = {instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"#/$defs/PromptCacheBreakpointParam/properties/mode/enum",keyword:"enum",params:{allowedValues: schema41.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/$defs/PromptCacheBreakpointParam/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
var props0 = {};
props0.mode = true;
}
const _errs16 = errors;
if(data4 !== null){
const err4 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err5 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate36.errors = vErrors;
return false;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":{"type":true,"image_url":true,"prompt_cache_breakpoint":true,"cache_control":true},"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":"object","properties":{"type":{"type":"string","enum":["input_audio"]},"input_audio":{"type":"object","properties":{"data":{"type":"string"},"format":{"type":"string","enum":["wav","mp3"]}},"required":["data","format"]},"prompt_cache_breakpoint":{"anyOf":[{"$ref":"#/$defs/PromptCacheBreakpointParam"},{"type":"null"}]},"cache_control":{}},"required":["type","input_audio"]};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.input_audio === undefined) && (missing0 = "input_audio"))){
validate38.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate38.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "input_audio")){
validate38.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema48.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input_audio !== undefined){
let data1 = data.input_audio;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.data === undefined) && (missing1 = "data")) || ((data1.format === undefined) && (missing1 = "format"))){
validate38.errors = [{instancePath:instancePath+"/input_audio",schemaPath:"#/properties/input_audio/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.data !== undefined){
const _errs5 = errors;
if(typeof data1.data !== "string"){
validate38.errors = [{instancePath:instancePath+"/input_audio/data",schemaPath:"#/properties/input_audio/properties/data/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.format !== undefined){
let data3 = data1.format;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate38.errors = [{instancePath:instancePath+"/input_audio/format",schemaPath:"#/properties/input_audio/properties/format/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data3 === "wav") || (data3 === "mp3"))){
validate38.errors = [{instancePath:instancePath+"/input_audio/format",schemaPath:"#/properties/input_audio/properties/format/enum",keyword:"enum",params:{allowedValues: schema48.properties.input_audio.properties.format.enum}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/input_audio",schemaPath:"#/properties/input_audio/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_breakpoint !== undefined){
let data4 = data.prompt_cache_breakpoint;
const _errs9 = errors;
const _errs10 = errors;
let valid2 = false;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if((data4.mode === undefined) && (missing2 = "mode")){
const err0 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/$defs/PromptCacheBreakpointParam/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data4.mode !== undefined){
let data5 = data4.mode;
if(typeof data5 !== "string"){
const err1 = {instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"#/$defs/PromptCacheBreakpointParam/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data5 === "explicit")){
const err2 = {instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"#/$defs/PromptCacheBreakpointParam/properties/mode/enum",keyword:"enum",params:{allowedValues: schema41.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/$defs/PromptCacheBreakpointParam/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
var props0 = {};
props0.mode = true;
}
const _errs16 = errors;
if(data4 !== null){
const err4 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err5 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate38.errors = vErrors;
return false;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":{"type":true,"input_audio":true,"prompt_cache_breakpoint":true,"cache_control":true},"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"object","properties":{"type":{"type":"string","enum":["file"]},"file":{"type":"object","properties":{"filename":{"type":["string","null"]},"file_data":{"type":["string","null"]},"file_id":{"type":["string","null"]}}},"prompt_cache_breakpoint":{"anyOf":[{"$ref":"#/$defs/PromptCacheBreakpointParam"},{"type":"null"}]}},"required":["type","file"]};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.file === undefined) && (missing0 = "file"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate40.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "file")){
validate40.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema50.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.file !== undefined){
let data1 = data.file;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.filename !== undefined){
let data2 = data1.filename;
const _errs5 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate40.errors = [{instancePath:instancePath+"/file/filename",schemaPath:"#/properties/file/properties/filename/type",keyword:"type",params:{type: schema50.properties.file.properties.filename.type}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.file_data !== undefined){
let data3 = data1.file_data;
const _errs7 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate40.errors = [{instancePath:instancePath+"/file/file_data",schemaPath:"#/properties/file/properties/file_data/type",keyword:"type",params:{type: schema50.properties.file.properties.file_data.type}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.file_id !== undefined){
let data4 = data1.file_id;
const _errs9 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate40.errors = [{instancePath:instancePath+"/file/file_id",schemaPath:"#/properties/file/properties/file_id/type",keyword:"type",params:{type: schema50.properties.file.properties.file_id.type}}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_breakpoint !== undefined){
let data5 = data.prompt_cache_breakpoint;
const _errs11 = errors;
const _errs12 = errors;
let valid2 = false;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((data5.mode === undefined) && (missing1 = "mode")){
const err0 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/$defs/PromptCacheBreakpointParam/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data5.mode !== undefined){
let data6 = data5.mode;
if(typeof data6 !== "string"){
const err1 = {instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"#/$defs/PromptCacheBreakpointParam/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data6 === "explicit")){
const err2 = {instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"#/$defs/PromptCacheBreakpointParam/properties/mode/enum",keyword:"enum",params:{allowedValues: schema41.properties.mode.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/$defs/PromptCacheBreakpointParam/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
var props0 = {};
props0.mode = true;
}
const _errs18 = errors;
if(data5 !== null){
const err4 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err5 = {instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate40.errors = vErrors;
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":{"type":true,"file":true,"prompt_cache_breakpoint":true},"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.type = true;
props0.text = true;
props0.prompt_cache_breakpoint = true;
props0.cache_control = true;
props0.id = true;
props0.index = true;
props0.role = true;
props0.annotations = true;
props0.logprobs = true;
props0.refusal = true;
}
const _errs2 = errors;
if(!(validate36(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.image_url = true;
props0.prompt_cache_breakpoint = true;
props0.cache_control = true;
}
}
const _errs3 = errors;
if(!(validate38(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.input_audio = true;
props0.prompt_cache_breakpoint = true;
props0.cache_control = true;
}
}
const _errs4 = errors;
if(!(validate40(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.file = true;
props0.prompt_cache_breakpoint = true;
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate34.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate34.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate34.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.content === undefined) && (missing0 = "content")) || ((data.role === undefined) && (missing0 = "role"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.content !== undefined){
let data0 = data.content;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data0)){
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate34(data0[i0], {instancePath:instancePath+"/content/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
const err1 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate33.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data2 = data.role;
const _errs8 = errors;
if(typeof data2 !== "string"){
validate33.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data2 === "user")){
validate33.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema44.properties.role.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data3 = data.name;
const _errs10 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate33.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema44.properties.name.type}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":{"content":true,"role":true,"name":true,"id":true,"timestamp":true,"metadata":true,"cache_control":true,"provider_specific_fields":true},"dynamicProps":false,"dynamicItems":false};

const schema52 = {"type":"object","properties":{"content":{"anyOf":[{"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/ChatCompletionRequestAssistantMessageContentPart"}}]},{"type":"null"}]},"refusal":{"anyOf":[{"type":"string"},{"type":"null"}]},"role":{"type":"string","enum":["assistant"]},"name":{"type":["string","null"]},"audio":{"anyOf":[{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}},{"type":"null"}]},"tool_calls":{"anyOf":[{"$ref":"#/$defs/ChatCompletionMessageToolCalls"},{"type":"null"}]},"function_call":{"anyOf":[{"type":"object","properties":{"arguments":{"type":"string"},"name":{"type":"string"}},"required":["arguments","name"]},{"type":"null"}]},"reasoning_content":{"type":["string","null"]},"annotations":{"type":["array","null"],"items":{"type":"object"}},"parsed":{},"id":{},"timestamp":{},"metadata":{},"cache_control":{},"provider_specific_fields":{},"reasoning":{"type":["string","null"]},"reasoning_text":{"type":["string","null"]},"thinking":{"type":["string","null"]},"reasoning_details":{"type":["array","null"],"items":{"type":"object"}},"thinking_blocks":{"type":["array","null"],"items":{"type":"object"}},"images":{"type":["array","null"],"maxItems":0}},"required":["role"]};
const schema53 = {"oneOf":[{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartText"},{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartRefusal"}],"discriminator":{"propertyName":"type"},"type":"object"};
const schema54 = {"type":"object","properties":{"type":{"type":"string","enum":["refusal"]},"refusal":{"type":"string"},"cache_control":{},"id":{},"index":{},"role":{},"annotations":{},"logprobs":{}},"required":["type","refusal"]};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.type;
if(typeof tag0 == "string"){
if(tag0 === "text"){
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var props0 = {};
props0.type = true;
props0.text = true;
props0.prompt_cache_breakpoint = true;
props0.cache_control = true;
props0.id = true;
props0.index = true;
props0.role = true;
props0.annotations = true;
props0.logprobs = true;
props0.refusal = true;
}
else if(tag0 === "input_text"){
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.text = true;
props0.prompt_cache_breakpoint = true;
props0.cache_control = true;
props0.id = true;
props0.index = true;
props0.role = true;
props0.annotations = true;
props0.logprobs = true;
props0.refusal = true;
}
}
else if(tag0 === "output_text"){
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.text = true;
props0.prompt_cache_breakpoint = true;
props0.cache_control = true;
props0.id = true;
props0.index = true;
props0.role = true;
props0.annotations = true;
props0.logprobs = true;
props0.refusal = true;
}
}
else if(tag0 === "refusal"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.refusal === undefined) && (missing0 = "refusal"))){
validate44.errors = [{instancePath,schemaPath:"#/$defs/ChatCompletionRequestMessageContentPartRefusal/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs8 = errors;
if(typeof data0 !== "string"){
validate44.errors = [{instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionRequestMessageContentPartRefusal/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "refusal")){
validate44.errors = [{instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionRequestMessageContentPartRefusal/properties/type/enum",keyword:"enum",params:{allowedValues: schema54.properties.type.enum}}];
return false;
}
var valid6 = _errs8 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.refusal !== undefined){
const _errs10 = errors;
if(typeof data.refusal !== "string"){
validate44.errors = [{instancePath:instancePath+"/refusal",schemaPath:"#/$defs/ChatCompletionRequestMessageContentPartRefusal/properties/refusal/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs10 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/$defs/ChatCompletionRequestMessageContentPartRefusal/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.refusal = true;
props0.cache_control = true;
props0.id = true;
props0.index = true;
props0.role = true;
props0.annotations = true;
props0.logprobs = true;
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}}];
return false;
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}}];
return false;
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate44.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate44.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema55 = {"type":"array","items":{"oneOf":[{"$ref":"#/$defs/ChatCompletionMessageToolCall"},{"$ref":"#/$defs/ChatCompletionMessageCustomToolCall"}],"discriminator":{"propertyName":"type"},"type":"object"}};
const schema56 = {"type":"object","properties":{"id":{"type":"string"},"type":{"type":"string","enum":["function"]},"function":{"type":"object","properties":{"name":{"type":"string"},"arguments":{"type":"string"},"parsed_arguments":{}},"required":["name","arguments"]},"index":{"type":["integer","null"]},"cache_control":{},"provider_specific_fields":{},"extra_content":{}},"required":["id","type","function"]};
const schema57 = {"type":"object","properties":{"id":{"type":"string"},"type":{"type":"string","enum":["custom"]},"custom":{"type":"object","properties":{"name":{"type":"string"},"input":{"type":"string"}},"required":["name","input"]},"index":{"type":["integer","null"]},"cache_control":{},"provider_specific_fields":{},"extra_content":{}},"required":["id","type","custom"]};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
const tag0 = data0.type;
if(typeof tag0 == "string"){
if(tag0 === "function"){
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if((((data0.id === undefined) && (missing0 = "id")) || ((data0.type === undefined) && (missing0 = "type"))) || ((data0.function === undefined) && (missing0 = "function"))){
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/ChatCompletionMessageToolCall/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data0.id !== undefined){
const _errs7 = errors;
if(typeof data0.id !== "string"){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/ChatCompletionMessageToolCall/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs7 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data0.type !== undefined){
let data2 = data0.type;
const _errs9 = errors;
if(typeof data2 !== "string"){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/$defs/ChatCompletionMessageToolCall/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data2 === "function")){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/$defs/ChatCompletionMessageToolCall/properties/type/enum",keyword:"enum",params:{allowedValues: schema56.properties.type.enum}}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data0.function !== undefined){
let data3 = data0.function;
const _errs11 = errors;
if(errors === _errs11){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.name === undefined) && (missing1 = "name")) || ((data3.arguments === undefined) && (missing1 = "arguments"))){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/function",schemaPath:"#/$defs/ChatCompletionMessageToolCall/properties/function/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.name !== undefined){
const _errs13 = errors;
if(typeof data3.name !== "string"){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/function/name",schemaPath:"#/$defs/ChatCompletionMessageToolCall/properties/function/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs13 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data3.arguments !== undefined){
const _errs15 = errors;
if(typeof data3.arguments !== "string"){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/function/arguments",schemaPath:"#/$defs/ChatCompletionMessageToolCall/properties/function/properties/arguments/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs15 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/" + i0+"/function",schemaPath:"#/$defs/ChatCompletionMessageToolCall/properties/function/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data0.index !== undefined){
let data6 = data0.index;
const _errs17 = errors;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (data6 !== null)){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/index",schemaPath:"#/$defs/ChatCompletionMessageToolCall/properties/index/type",keyword:"type",params:{type: schema56.properties.index.type}}];
return false;
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/ChatCompletionMessageToolCall/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var props0 = {};
props0.id = true;
props0.type = true;
props0.function = true;
props0.index = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
props0.extra_content = true;
}
else if(tag0 === "custom"){
const _errs20 = errors;
if(errors === _errs20){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing2;
if((((data0.id === undefined) && (missing2 = "id")) || ((data0.type === undefined) && (missing2 = "type"))) || ((data0.custom === undefined) && (missing2 = "custom"))){
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data0.id !== undefined){
const _errs22 = errors;
if(typeof data0.id !== "string"){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs22 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data0.type !== undefined){
let data8 = data0.type;
const _errs24 = errors;
if(typeof data8 !== "string"){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data8 === "custom")){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/type",schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/properties/type/enum",keyword:"enum",params:{allowedValues: schema57.properties.type.enum}}];
return false;
}
var valid8 = _errs24 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data0.custom !== undefined){
let data9 = data0.custom;
const _errs26 = errors;
if(errors === _errs26){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((data9.name === undefined) && (missing3 = "name")) || ((data9.input === undefined) && (missing3 = "input"))){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/custom",schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/properties/custom/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data9.name !== undefined){
const _errs28 = errors;
if(typeof data9.name !== "string"){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/custom/name",schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/properties/custom/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid9 = _errs28 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data9.input !== undefined){
const _errs30 = errors;
if(typeof data9.input !== "string"){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/custom/input",schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/properties/custom/properties/input/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid9 = _errs30 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/" + i0+"/custom",schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/properties/custom/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs26 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data0.index !== undefined){
let data12 = data0.index;
const _errs32 = errors;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
validate49.errors = [{instancePath:instancePath+"/" + i0+"/index",schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/properties/index/type",keyword:"type",params:{type: schema57.properties.index.type}}];
return false;
}
var valid8 = _errs32 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/ChatCompletionMessageCustomToolCall/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.id = true;
props0.type = true;
props0.custom = true;
props0.index = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
props0.extra_content = true;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.role === undefined) && (missing0 = "role")){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.content !== undefined){
let data0 = data.content;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
const _errs4 = errors;
let valid2 = false;
const _errs5 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid1 = _errs5 === errors;
valid2 = valid2 || _valid1;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data0)){
var valid3 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate44(data0[i0], {instancePath:instancePath+"/content/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid3 = _errs9 === errors;
if(!valid3){
break;
}
}
}
else {
const err1 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid1 = _errs7 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/0/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs10 = errors;
if(data0 !== null){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err4 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate43.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refusal !== undefined){
let data2 = data.refusal;
const _errs12 = errors;
const _errs13 = errors;
let valid4 = false;
const _errs14 = errors;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid2 = _errs14 === errors;
valid4 = valid4 || _valid2;
const _errs16 = errors;
if(data2 !== null){
const err6 = {instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid2 = _errs16 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const err7 = {instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate43.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data3 = data.role;
const _errs18 = errors;
if(typeof data3 !== "string"){
validate43.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data3 === "assistant")){
validate43.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema52.properties.role.enum}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data4 = data.name;
const _errs20 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate43.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema52.properties.name.type}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.audio !== undefined){
let data5 = data.audio;
const _errs22 = errors;
const _errs23 = errors;
let valid5 = false;
const _errs24 = errors;
if(errors === _errs24){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((data5.id === undefined) && (missing1 = "id")){
const err8 = {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/anyOf/0/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(data5.id !== undefined){
if(typeof data5.id !== "string"){
const err9 = {instancePath:instancePath+"/audio/id",schemaPath:"#/properties/audio/anyOf/0/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid3 = _errs24 === errors;
valid5 = valid5 || _valid3;
if(_valid3){
var props1 = {};
props1.id = true;
}
const _errs28 = errors;
if(data5 !== null){
const err11 = {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid3 = _errs28 === errors;
valid5 = valid5 || _valid3;
if(!valid5){
const err12 = {instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate43.errors = vErrors;
return false;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool_calls !== undefined){
let data7 = data.tool_calls;
const _errs30 = errors;
const _errs31 = errors;
let valid7 = false;
const _errs32 = errors;
if(!(validate49(data7, {instancePath:instancePath+"/tool_calls",parentData:data,parentDataProperty:"tool_calls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid4 = _errs32 === errors;
valid7 = valid7 || _valid4;
const _errs33 = errors;
if(data7 !== null){
const err13 = {instancePath:instancePath+"/tool_calls",schemaPath:"#/properties/tool_calls/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid4 = _errs33 === errors;
valid7 = valid7 || _valid4;
if(!valid7){
const err14 = {instancePath:instancePath+"/tool_calls",schemaPath:"#/properties/tool_calls/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate43.errors = vErrors;
return false;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.function_call !== undefined){
let data8 = data.function_call;
const _errs35 = errors;
const _errs36 = errors;
let valid8 = false;
const _errs37 = errors;
if(errors === _errs37){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((data8.arguments === undefined) && (missing2 = "arguments")) || ((data8.name === undefined) && (missing2 = "name"))){
const err15 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf/0/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
if(data8.arguments !== undefined){
const _errs39 = errors;
if(typeof data8.arguments !== "string"){
const err16 = {instancePath:instancePath+"/function_call/arguments",schemaPath:"#/properties/function_call/anyOf/0/properties/arguments/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid9 = _errs39 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data8.name !== undefined){
const _errs41 = errors;
if(typeof data8.name !== "string"){
const err17 = {instancePath:instancePath+"/function_call/name",schemaPath:"#/properties/function_call/anyOf/0/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid9 = _errs41 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid5 = _errs37 === errors;
valid8 = valid8 || _valid5;
if(_valid5){
var props2 = {};
props2.arguments = true;
props2.name = true;
}
const _errs43 = errors;
if(data8 !== null){
const err19 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid5 = _errs43 === errors;
valid8 = valid8 || _valid5;
if(!valid8){
const err20 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
validate43.errors = vErrors;
return false;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasoning_content !== undefined){
let data11 = data.reasoning_content;
const _errs45 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate43.errors = [{instancePath:instancePath+"/reasoning_content",schemaPath:"#/properties/reasoning_content/type",keyword:"type",params:{type: schema52.properties.reasoning_content.type}}];
return false;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotations !== undefined){
let data12 = data.annotations;
const _errs47 = errors;
if((!(Array.isArray(data12))) && (data12 !== null)){
validate43.errors = [{instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: schema52.properties.annotations.type}}];
return false;
}
if(errors === _errs47){
if(Array.isArray(data12)){
var valid10 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
const _errs49 = errors;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
validate43.errors = [{instancePath:instancePath+"/annotations/" + i1,schemaPath:"#/properties/annotations/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid10 = _errs49 === errors;
if(!valid10){
break;
}
}
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasoning !== undefined){
let data14 = data.reasoning;
const _errs51 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate43.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/type",keyword:"type",params:{type: schema52.properties.reasoning.type}}];
return false;
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasoning_text !== undefined){
let data15 = data.reasoning_text;
const _errs53 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate43.errors = [{instancePath:instancePath+"/reasoning_text",schemaPath:"#/properties/reasoning_text/type",keyword:"type",params:{type: schema52.properties.reasoning_text.type}}];
return false;
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thinking !== undefined){
let data16 = data.thinking;
const _errs55 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate43.errors = [{instancePath:instancePath+"/thinking",schemaPath:"#/properties/thinking/type",keyword:"type",params:{type: schema52.properties.thinking.type}}];
return false;
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasoning_details !== undefined){
let data17 = data.reasoning_details;
const _errs57 = errors;
if((!(Array.isArray(data17))) && (data17 !== null)){
validate43.errors = [{instancePath:instancePath+"/reasoning_details",schemaPath:"#/properties/reasoning_details/type",keyword:"type",params:{type: schema52.properties.reasoning_details.type}}];
return false;
}
if(errors === _errs57){
if(Array.isArray(data17)){
var valid11 = true;
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
const _errs59 = errors;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
validate43.errors = [{instancePath:instancePath+"/reasoning_details/" + i2,schemaPath:"#/properties/reasoning_details/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid11 = _errs59 === errors;
if(!valid11){
break;
}
}
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thinking_blocks !== undefined){
let data19 = data.thinking_blocks;
const _errs61 = errors;
if((!(Array.isArray(data19))) && (data19 !== null)){
validate43.errors = [{instancePath:instancePath+"/thinking_blocks",schemaPath:"#/properties/thinking_blocks/type",keyword:"type",params:{type: schema52.properties.thinking_blocks.type}}];
return false;
}
if(errors === _errs61){
if(Array.isArray(data19)){
var valid12 = true;
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
const _errs63 = errors;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
validate43.errors = [{instancePath:instancePath+"/thinking_blocks/" + i3,schemaPath:"#/properties/thinking_blocks/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
var valid12 = _errs63 === errors;
if(!valid12){
break;
}
}
}
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.images !== undefined){
let data21 = data.images;
const _errs65 = errors;
if((!(Array.isArray(data21))) && (data21 !== null)){
validate43.errors = [{instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: schema52.properties.images.type}}];
return false;
}
if(errors === _errs65){
if(Array.isArray(data21)){
if(data21.length > 0){
validate43.errors = [{instancePath:instancePath+"/images",schemaPath:"#/properties/images/maxItems",keyword:"maxItems",params:{limit: 0}}];
return false;
}
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":{"content":true,"refusal":true,"role":true,"name":true,"audio":true,"tool_calls":true,"function_call":true,"reasoning_content":true,"annotations":true,"parsed":true,"id":true,"timestamp":true,"metadata":true,"cache_control":true,"provider_specific_fields":true,"reasoning":true,"reasoning_text":true,"thinking":true,"reasoning_details":true,"thinking_blocks":true,"images":true},"dynamicProps":false,"dynamicItems":false};

const schema58 = {"type":"object","properties":{"role":{"type":"string","enum":["tool"]},"content":{"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/ChatCompletionRequestToolMessageContentPart"}},{"type":"null"}]},"tool_call_id":{"type":"string"},"id":{},"timestamp":{},"metadata":{},"cache_control":{},"provider_specific_fields":{},"name":{"type":["string","null"]},"status":{}},"required":["role","content","tool_call_id"]};
const schema59 = {"anyOf":[{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartText"}]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.type = true;
props0.text = true;
props0.prompt_cache_breakpoint = true;
props0.cache_control = true;
props0.id = true;
props0.index = true;
props0.role = true;
props0.annotations = true;
props0.logprobs = true;
props0.refusal = true;
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate52.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate52.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate52.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.role === undefined) && (missing0 = "role")) || ((data.content === undefined) && (missing0 = "content"))) || ((data.tool_call_id === undefined) && (missing0 = "tool_call_id"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.role !== undefined){
let data0 = data.role;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate51.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "tool")){
validate51.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema58.properties.role.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
let data1 = data.content;
const _errs3 = errors;
const _errs4 = errors;
let valid1 = false;
const _errs5 = errors;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data1)){
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate52(data1[i0], {instancePath:instancePath+"/content/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
else {
const err1 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
const _errs10 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate51.errors = vErrors;
return false;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool_call_id !== undefined){
const _errs12 = errors;
if(typeof data.tool_call_id !== "string"){
validate51.errors = [{instancePath:instancePath+"/tool_call_id",schemaPath:"#/properties/tool_call_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data4 = data.name;
const _errs14 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate51.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema58.properties.name.type}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":{"role":true,"content":true,"tool_call_id":true,"id":true,"timestamp":true,"metadata":true,"cache_control":true,"provider_specific_fields":true,"name":true,"status":true},"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.role;
if(typeof tag0 == "string"){
if(tag0 === "developer"){
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var props0 = {};
props0.content = true;
props0.role = true;
props0.name = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
}
else if(tag0 === "system"){
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.content = true;
props0.role = true;
props0.name = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
}
}
else if(tag0 === "user"){
if(!(validate33(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.content = true;
props0.role = true;
props0.name = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
}
}
else if(tag0 === "assistant"){
if(!(validate43(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.content = true;
props0.refusal = true;
props0.role = true;
props0.name = true;
props0.audio = true;
props0.tool_calls = true;
props0.function_call = true;
props0.reasoning_content = true;
props0.annotations = true;
props0.parsed = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
props0.reasoning = true;
props0.reasoning_text = true;
props0.thinking = true;
props0.reasoning_details = true;
props0.thinking_blocks = true;
props0.images = true;
}
}
else if(tag0 === "tool"){
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.role = true;
props0.content = true;
props0.tool_call_id = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
props0.name = true;
props0.status = true;
}
}
else if(tag0 === "function"){
const _errs8 = errors;
if(errors === _errs8){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.role === undefined) && (missing0 = "role")) || ((data.content === undefined) && (missing0 = "content"))) || ((data.name === undefined) && (missing0 = "name"))){
validate25.errors = [{instancePath,schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.role !== undefined){
let data0 = data.role;
const _errs10 = errors;
if(typeof data0 !== "string"){
validate25.errors = [{instancePath:instancePath+"/role",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "function")){
validate25.errors = [{instancePath:instancePath+"/role",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/role/enum",keyword:"enum",params:{allowedValues: schema60.properties.role.enum}}];
return false;
}
var valid8 = _errs10 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.content !== undefined){
let data1 = data.content;
const _errs12 = errors;
const _errs13 = errors;
let valid9 = false;
const _errs14 = errors;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/content",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/content/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid9 = valid9 || _valid0;
const _errs16 = errors;
if(data1 !== null){
const err1 = {instancePath:instancePath+"/content",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/content/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/content/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate25.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs12 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.name !== undefined){
const _errs18 = errors;
if(typeof data.name !== "string"){
validate25.errors = [{instancePath:instancePath+"/name",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs18 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.role = true;
props0.content = true;
props0.name = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "role", tagValue: tag0}}];
return false;
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "role", tagValue: tag0}}];
return false;
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate25.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate25.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema68 = {"type":"object","properties":{"type":{"type":"string","enum":["json_schema"]},"json_schema":{"type":"object","properties":{"description":{"type":["string","null"]},"name":{"type":"string"},"schema":{"anyOf":[{"$ref":"#/$defs/ResponseFormatJsonSchemaSchema"},{"type":"null"}]},"strict":{"anyOf":[{"type":"boolean"},{"type":"null"}]}},"required":["name"]}},"required":["type","json_schema"]};
const schema69 = {"type":"object","additionalProperties":true};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.json_schema === undefined) && (missing0 = "json_schema"))){
validate61.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate61.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "json_schema")){
validate61.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema68.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.json_schema !== undefined){
let data1 = data.json_schema;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.name === undefined) && (missing1 = "name")){
validate61.errors = [{instancePath:instancePath+"/json_schema",schemaPath:"#/properties/json_schema/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.description !== undefined){
let data2 = data1.description;
const _errs5 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate61.errors = [{instancePath:instancePath+"/json_schema/description",schemaPath:"#/properties/json_schema/properties/description/type",keyword:"type",params:{type: schema68.properties.json_schema.properties.description.type}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.name !== undefined){
const _errs7 = errors;
if(typeof data1.name !== "string"){
validate61.errors = [{instancePath:instancePath+"/json_schema/name",schemaPath:"#/properties/json_schema/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.schema !== undefined){
let data4 = data1.schema;
const _errs9 = errors;
const _errs10 = errors;
let valid2 = false;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err0 = {instancePath:instancePath+"/json_schema/schema",schemaPath:"#/$defs/ResponseFormatJsonSchemaSchema/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
const _errs15 = errors;
if(data4 !== null){
const err1 = {instancePath:instancePath+"/json_schema/schema",schemaPath:"#/properties/json_schema/properties/schema/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err2 = {instancePath:instancePath+"/json_schema/schema",schemaPath:"#/properties/json_schema/properties/schema/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate61.errors = vErrors;
return false;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.strict !== undefined){
let data5 = data1.strict;
const _errs17 = errors;
const _errs18 = errors;
let valid4 = false;
const _errs19 = errors;
if(typeof data5 !== "boolean"){
const err3 = {instancePath:instancePath+"/json_schema/strict",schemaPath:"#/properties/json_schema/properties/strict/anyOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs19 === errors;
valid4 = valid4 || _valid1;
const _errs21 = errors;
if(data5 !== null){
const err4 = {instancePath:instancePath+"/json_schema/strict",schemaPath:"#/properties/json_schema/properties/strict/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs21 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err5 = {instancePath:instancePath+"/json_schema/strict",schemaPath:"#/properties/json_schema/properties/strict/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate61.errors = vErrors;
return false;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate61.errors = [{instancePath:instancePath+"/json_schema",schemaPath:"#/properties/json_schema/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate61.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":{"type":true,"json_schema":true},"dynamicProps":false,"dynamicItems":false};

const schema72 = {"anyOf":[{"$ref":"#/$defs/VoiceIdsShared"},{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}]};
const schema73 = {"anyOf":[{"type":"string"}]};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
const _errs3 = errors;
let valid2 = false;
const _errs4 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/$defs/VoiceIdsShared/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid1 = _errs4 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err1 = {instancePath,schemaPath:"#/$defs/VoiceIdsShared/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.id === undefined) && (missing0 = "id")){
const err2 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.id !== undefined){
if(typeof data.id !== "string"){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/anyOf/1/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.id = true;
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate63.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate63.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate63.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema74 = {"properties":{"model":{"type":"string"},"policy":{"anyOf":[{"$ref":"#/$defs/ModerationPolicyParam"},{"type":"null"}]}},"type":"object","required":["model"]};
const schema75 = {"properties":{"input":{"anyOf":[{"$ref":"#/$defs/ModerationConfigParam"},{"type":"null"}]},"output":{"anyOf":[{"$ref":"#/$defs/ModerationConfigParam"},{"type":"null"}]}},"type":"object","required":[]};
const schema76 = {"properties":{"mode":{"$ref":"#/$defs/ModerationMode"}},"type":"object","required":["mode"]};
const schema77 = {"type":"string","enum":["score","block"]};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.mode === undefined) && (missing0 = "mode")){
validate67.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
validate67.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/$defs/ModerationMode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data0 === "score") || (data0 === "block"))){
validate67.errors = [{instancePath:instancePath+"/mode",schemaPath:"#/$defs/ModerationMode/enum",keyword:"enum",params:{allowedValues: schema77.enum}}];
return false;
}
}
}
}
else {
validate67.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":{"mode":true},"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.input !== undefined){
let data0 = data.input;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(!(validate67(data0, {instancePath:instancePath+"/input",parentData:data,parentDataProperty:"input",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(_valid0){
var props0 = {};
props0.mode = true;
}
const _errs4 = errors;
if(data0 !== null){
const err0 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate66.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
let data1 = data.output;
const _errs6 = errors;
const _errs7 = errors;
let valid2 = false;
const _errs8 = errors;
if(!(validate67(data1, {instancePath:instancePath+"/output",parentData:data,parentDataProperty:"output",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var _valid1 = _errs8 === errors;
valid2 = valid2 || _valid1;
if(_valid1){
var props1 = {};
props1.mode = true;
}
const _errs9 = errors;
if(data1 !== null){
const err2 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err3 = {instancePath:instancePath+"/output",schemaPath:"#/properties/output/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate66.errors = vErrors;
return false;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
else {
validate66.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":{"input":true,"output":true},"dynamicProps":false,"dynamicItems":false};


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.model === undefined) && (missing0 = "model")){
validate65.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.model !== undefined){
const _errs1 = errors;
if(typeof data.model !== "string"){
validate65.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.policy !== undefined){
let data1 = data.policy;
const _errs3 = errors;
const _errs4 = errors;
let valid1 = false;
const _errs5 = errors;
if(!(validate66(data1, {instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(_valid0){
var props0 = {};
props0.input = true;
props0.output = true;
}
const _errs6 = errors;
if(data1 !== null){
const err0 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate65.errors = vErrors;
return false;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":{"model":true,"policy":true},"dynamicProps":false,"dynamicItems":false};

const schema79 = {"type":"object","required":["type","content"],"properties":{"type":{"type":"string","enum":["content"]},"content":{"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/ChatCompletionRequestMessageContentPartText"},"minItems":1}]}}};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.content === undefined) && (missing0 = "content"))){
validate72.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate72.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "content")){
validate72.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema79.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.content !== undefined){
let data1 = data.content;
const _errs3 = errors;
const _errs4 = errors;
let valid1 = false;
const _errs5 = errors;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data1)){
if(data1.length < 1){
const err1 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/1/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate27(data1[i0], {instancePath:instancePath+"/content/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
}
else {
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err3 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate72.errors = vErrors;
return false;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":{"type":true,"content":true},"dynamicProps":false,"dynamicItems":false};

const schema81 = {"type":"object","properties":{"type":{"type":"string","enum":["function"]},"function":{"$ref":"#/$defs/FunctionObject"},"cache_control":{}},"required":["type","function"]};
const schema82 = {"type":"object","properties":{"description":{"type":["string","null"]},"name":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[a-zA-Z0-9_-]+$"},"parameters":{"anyOf":[{"$ref":"#/$defs/FunctionParameters"},{"type":"null"}]},"strict":{"anyOf":[{"type":"boolean"},{"type":"null"}]}},"required":["name"]};
const schema83 = {"type":"object","additionalProperties":true};
const pattern4 = new RegExp("^[a-zA-Z0-9_-]+$", "u");

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate76.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.description !== undefined){
let data0 = data.description;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate76.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema82.properties.description.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func1(data1) > 64){
validate76.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func1(data1) < 1){
validate76.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern4.test(data1)){
validate76.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate76.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parameters !== undefined){
let data2 = data.parameters;
const _errs5 = errors;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err0 = {instancePath:instancePath+"/parameters",schemaPath:"#/$defs/FunctionParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
const _errs11 = errors;
if(data2 !== null){
const err1 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate76.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.strict !== undefined){
let data3 = data.strict;
const _errs13 = errors;
const _errs14 = errors;
let valid3 = false;
const _errs15 = errors;
if(typeof data3 !== "boolean"){
const err3 = {instancePath:instancePath+"/strict",schemaPath:"#/properties/strict/anyOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs15 === errors;
valid3 = valid3 || _valid1;
const _errs17 = errors;
if(data3 !== null){
const err4 = {instancePath:instancePath+"/strict",schemaPath:"#/properties/strict/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs17 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err5 = {instancePath:instancePath+"/strict",schemaPath:"#/properties/strict/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate76.errors = vErrors;
return false;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":{"description":true,"name":true,"parameters":true,"strict":true},"dynamicProps":false,"dynamicItems":false};


function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.function === undefined) && (missing0 = "function"))){
validate75.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate75.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "function")){
validate75.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema81.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.function !== undefined){
const _errs3 = errors;
if(!(validate76(data.function, {instancePath:instancePath+"/function",parentData:data,parentDataProperty:"function",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate75.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":{"type":true,"function":true,"cache_control":true},"dynamicProps":false,"dynamicItems":false};

const schema85 = {"anyOf":[{"type":"string","enum":["none","auto","required"]},{"$ref":"#/$defs/ChatCompletionAllowedToolsChoice"},{"$ref":"#/$defs/ChatCompletionNamedToolChoice"},{"$ref":"#/$defs/ChatCompletionNamedToolChoiceCustom"}]};
const schema88 = {"type":"object","properties":{"type":{"type":"string","enum":["function"]},"function":{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}},"required":["type","function"]};
const schema89 = {"type":"object","properties":{"type":{"type":"string","enum":["custom"]},"custom":{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}},"required":["type","custom"]};
const schema86 = {"type":"object","properties":{"type":{"type":"string","enum":["allowed_tools"]},"allowed_tools":{"$ref":"#/$defs/ChatCompletionAllowedTools"}},"required":["type","allowed_tools"]};
const schema87 = {"type":"object","properties":{"mode":{"type":"string","enum":["auto","required"]},"tools":{"type":"array","items":{"type":"object","additionalProperties":true}}},"required":["mode","tools"]};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.allowed_tools === undefined) && (missing0 = "allowed_tools"))){
validate80.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate80.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "allowed_tools")){
validate80.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema86.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allowed_tools !== undefined){
let data1 = data.allowed_tools;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.mode === undefined) && (missing1 = "mode")) || ((data1.tools === undefined) && (missing1 = "tools"))){
validate80.errors = [{instancePath:instancePath+"/allowed_tools",schemaPath:"#/$defs/ChatCompletionAllowedTools/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.mode !== undefined){
let data2 = data1.mode;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate80.errors = [{instancePath:instancePath+"/allowed_tools/mode",schemaPath:"#/$defs/ChatCompletionAllowedTools/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "auto") || (data2 === "required"))){
validate80.errors = [{instancePath:instancePath+"/allowed_tools/mode",schemaPath:"#/$defs/ChatCompletionAllowedTools/properties/mode/enum",keyword:"enum",params:{allowedValues: schema87.properties.mode.enum}}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.tools !== undefined){
let data3 = data1.tools;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid3 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
validate80.errors = [{instancePath:instancePath+"/allowed_tools/tools/" + i0,schemaPath:"#/$defs/ChatCompletionAllowedTools/properties/tools/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/allowed_tools/tools",schemaPath:"#/$defs/ChatCompletionAllowedTools/properties/tools/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/allowed_tools",schemaPath:"#/$defs/ChatCompletionAllowedTools/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate80.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":{"type":true,"allowed_tools":true},"dynamicProps":false,"dynamicItems":false};


function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "none") || (data === "auto")) || (data === "required"))){
const err1 = {instancePath,schemaPath:"#/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema85.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(!(validate80(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.type = true;
props0.allowed_tools = true;
}
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.function === undefined) && (missing0 = "function"))){
const err2 = {instancePath,schemaPath:"#/$defs/ChatCompletionNamedToolChoice/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs7 = errors;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(data0 === "function")){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/type/enum",keyword:"enum",params:{allowedValues: schema88.properties.type.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.function !== undefined){
let data1 = data.function;
const _errs9 = errors;
if(errors === _errs9){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.name === undefined) && (missing1 = "name")){
const err5 = {instancePath:instancePath+"/function",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/function/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data1.name !== undefined){
if(typeof data1.name !== "string"){
const err6 = {instancePath:instancePath+"/function/name",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/function/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/function",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/function/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/$defs/ChatCompletionNamedToolChoice/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.function = true;
}
}
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.type === undefined) && (missing2 = "type")) || ((data.custom === undefined) && (missing2 = "custom"))){
const err9 = {instancePath,schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.type !== undefined){
let data3 = data.type;
const _errs16 = errors;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(data3 === "custom")){
const err11 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/type/enum",keyword:"enum",params:{allowedValues: schema89.properties.type.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.custom !== undefined){
let data4 = data.custom;
const _errs18 = errors;
if(errors === _errs18){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing3;
if((data4.name === undefined) && (missing3 = "name")){
const err12 = {instancePath:instancePath+"/custom",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/custom/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data4.name !== undefined){
if(typeof data4.name !== "string"){
const err13 = {instancePath:instancePath+"/custom/name",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/custom/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/custom",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/custom/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.custom = true;
}
}
if(!valid0){
const err16 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
validate79.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate79.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate79.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema92 = {"type":"object","properties":{"description":{"type":["string","null"]},"name":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[a-zA-Z0-9_-]+$"},"parameters":{"anyOf":[{"$ref":"#/$defs/FunctionParameters"},{"type":"null"}]}},"required":["name"]};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate83.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.description !== undefined){
let data0 = data.description;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate83.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema92.properties.description.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func1(data1) > 64){
validate83.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func1(data1) < 1){
validate83.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern4.test(data1)){
validate83.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate83.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parameters !== undefined){
let data2 = data.parameters;
const _errs5 = errors;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err0 = {instancePath:instancePath+"/parameters",schemaPath:"#/$defs/FunctionParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
const _errs11 = errors;
if(data2 !== null){
const err1 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate83.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":{"description":true,"name":true,"parameters":true},"dynamicProps":false,"dynamicItems":false};

const schema94 = {"allOf":[{"$ref":"#/$defs/LocalAITextExtensions"},{"type":"object","properties":{"roles":{"type":["object","null"],"properties":{"developer":{"type":["string","null"],"minLength":1},"system":{"type":["string","null"],"minLength":1},"user":{"type":["string","null"],"minLength":1},"assistant":{"type":["string","null"],"minLength":1},"tool":{"type":["string","null"],"minLength":1},"function":{"type":["string","null"],"minLength":1}}},"template_kwargs":{"type":["object","null"],"additionalProperties":true},"reasoning_format":{"type":["string","null"],"enum":["none","auto","deepseek",null]},"continue_final_message":{"type":["boolean","null"]}}}]};
const schema95 = {"allOf":[{"$ref":"#/$defs/LocalAIBaseExtensions"},{"type":"object","properties":{"top_k":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"min_p":{"type":["number","null"],"minimum":0,"maximum":1},"typical_p":{"type":["number","null"],"minimum":0,"maximum":1},"repeat_penalty":{"type":["number","null"],"minimum":0.01,"maximum":100},"repeat_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"mirostat":{"type":["integer","null"],"minimum":0,"maximum":2},"mirostat_tau":{"type":["number","null"],"minimum":0,"maximum":100},"mirostat_eta":{"type":["number","null"],"minimum":0,"maximum":1},"dry_multiplier":{"type":["number","null"],"minimum":0,"maximum":100},"dry_base":{"type":["number","null"],"minimum":1,"maximum":100},"dry_allowed_length":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"dry_penalty_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"dry_sequence_breakers":{"type":["array","null"],"maxItems":64,"items":{"type":"string"}},"xtc_probability":{"type":["number","null"],"minimum":0,"maximum":1},"xtc_threshold":{"type":["number","null"],"minimum":0,"maximum":1},"ignore_eos":{"type":["boolean","null"]},"n_keep":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"grammar":{"type":["string","null"],"maxLength":1048576},"grammar_syntax":{"type":["string","null"],"enum":["gbnf","lark","regex",null]},"cutstrings":{"type":["array","null"],"maxItems":64,"items":{"type":"string","maxLength":1024}},"trimstrings":{"type":["array","null"],"maxItems":64,"items":{"type":"string","maxLength":4096}},"lora":{"type":["array","null"],"maxItems":16,"items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"scale":{"type":["number","null"],"minimum":-100,"maximum":100}}}},"cache_prompt":{"type":["boolean","null"]},"timings":{"type":["boolean","null"]},"return_progress":{"type":["boolean","null"]}}}]};
const schema96 = {"type":"object","properties":{"seed":{"type":["integer","null"],"minimum":-1,"maximum":4294967294},"debug":{"type":["boolean","null"]},"priority":{"type":["integer","null"],"minimum":-100,"maximum":100},"timeout":{"type":["number","null"],"exclusiveMinimum":0,"maximum":86400}}};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.seed !== undefined){
let data0 = data.seed;
const _errs3 = errors;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
validate86.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/type",keyword:"type",params:{type: schema96.properties.seed.type}}];
return false;
}
if(errors === _errs3){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 4294967294 || isNaN(data0)){
validate86.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294}}];
return false;
}
else {
if(data0 < -1 || isNaN(data0)){
validate86.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid2 = _errs3 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.debug !== undefined){
let data1 = data.debug;
const _errs5 = errors;
if((typeof data1 !== "boolean") && (data1 !== null)){
validate86.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/debug/type",keyword:"type",params:{type: schema96.properties.debug.type}}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.priority !== undefined){
let data2 = data.priority;
const _errs7 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate86.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/type",keyword:"type",params:{type: schema96.properties.priority.type}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate86.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < -100 || isNaN(data2)){
validate86.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.timeout !== undefined){
let data3 = data.timeout;
const _errs9 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate86.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/type",keyword:"type",params:{type: schema96.properties.timeout.type}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 86400 || isNaN(data3)){
validate86.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data3 <= 0 || isNaN(data3)){
validate86.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate86.errors = [{instancePath,schemaPath:"#/$defs/LocalAIBaseExtensions/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs11 = errors;
if(errors === _errs11){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.top_k !== undefined){
let data4 = data.top_k;
const _errs13 = errors;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
validate86.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/allOf/1/properties/top_k/type",keyword:"type",params:{type: schema95.allOf[1].properties.top_k.type}}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
validate86.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/allOf/1/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate86.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/allOf/1/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.min_p !== undefined){
let data5 = data.min_p;
const _errs15 = errors;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (data5 !== null)){
validate86.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/allOf/1/properties/min_p/type",keyword:"type",params:{type: schema95.allOf[1].properties.min_p.type}}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1 || isNaN(data5)){
validate86.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/allOf/1/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate86.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/allOf/1/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.typical_p !== undefined){
let data6 = data.typical_p;
const _errs17 = errors;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)){
validate86.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/allOf/1/properties/typical_p/type",keyword:"type",params:{type: schema95.allOf[1].properties.typical_p.type}}];
return false;
}
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1 || isNaN(data6)){
validate86.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/allOf/1/properties/typical_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate86.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/allOf/1/properties/typical_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.repeat_penalty !== undefined){
let data7 = data.repeat_penalty;
const _errs19 = errors;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (data7 !== null)){
validate86.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/allOf/1/properties/repeat_penalty/type",keyword:"type",params:{type: schema95.allOf[1].properties.repeat_penalty.type}}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
validate86.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/allOf/1/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data7 < 0.01 || isNaN(data7)){
validate86.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/allOf/1/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
}
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.repeat_last_n !== undefined){
let data8 = data.repeat_last_n;
const _errs21 = errors;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
validate86.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/allOf/1/properties/repeat_last_n/type",keyword:"type",params:{type: schema95.allOf[1].properties.repeat_last_n.type}}];
return false;
}
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2147483647 || isNaN(data8)){
validate86.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/allOf/1/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data8 < -1 || isNaN(data8)){
validate86.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/allOf/1/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.mirostat !== undefined){
let data9 = data.mirostat;
const _errs23 = errors;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
validate86.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/allOf/1/properties/mirostat/type",keyword:"type",params:{type: schema95.allOf[1].properties.mirostat.type}}];
return false;
}
if(errors === _errs23){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 2 || isNaN(data9)){
validate86.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/allOf/1/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate86.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/allOf/1/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.mirostat_tau !== undefined){
let data10 = data.mirostat_tau;
const _errs25 = errors;
if((!((typeof data10 == "number") && (isFinite(data10)))) && (data10 !== null)){
validate86.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/allOf/1/properties/mirostat_tau/type",keyword:"type",params:{type: schema95.allOf[1].properties.mirostat_tau.type}}];
return false;
}
if(errors === _errs25){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100 || isNaN(data10)){
validate86.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/allOf/1/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate86.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/allOf/1/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.mirostat_eta !== undefined){
let data11 = data.mirostat_eta;
const _errs27 = errors;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (data11 !== null)){
validate86.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/allOf/1/properties/mirostat_eta/type",keyword:"type",params:{type: schema95.allOf[1].properties.mirostat_eta.type}}];
return false;
}
if(errors === _errs27){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1 || isNaN(data11)){
validate86.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/allOf/1/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate86.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/allOf/1/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_multiplier !== undefined){
let data12 = data.dry_multiplier;
const _errs29 = errors;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)){
validate86.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/allOf/1/properties/dry_multiplier/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_multiplier.type}}];
return false;
}
if(errors === _errs29){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
validate86.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/allOf/1/properties/dry_multiplier/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate86.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/allOf/1/properties/dry_multiplier/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_base !== undefined){
let data13 = data.dry_base;
const _errs31 = errors;
if((!((typeof data13 == "number") && (isFinite(data13)))) && (data13 !== null)){
validate86.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/allOf/1/properties/dry_base/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_base.type}}];
return false;
}
if(errors === _errs31){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100 || isNaN(data13)){
validate86.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/allOf/1/properties/dry_base/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data13 < 1 || isNaN(data13)){
validate86.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/allOf/1/properties/dry_base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_allowed_length !== undefined){
let data14 = data.dry_allowed_length;
const _errs33 = errors;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
validate86.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/allOf/1/properties/dry_allowed_length/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_allowed_length.type}}];
return false;
}
if(errors === _errs33){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 2147483647 || isNaN(data14)){
validate86.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/allOf/1/properties/dry_allowed_length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate86.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/allOf/1/properties/dry_allowed_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_penalty_last_n !== undefined){
let data15 = data.dry_penalty_last_n;
const _errs35 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate86.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/allOf/1/properties/dry_penalty_last_n/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_penalty_last_n.type}}];
return false;
}
if(errors === _errs35){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 2147483647 || isNaN(data15)){
validate86.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/allOf/1/properties/dry_penalty_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data15 < -1 || isNaN(data15)){
validate86.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/allOf/1/properties/dry_penalty_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_sequence_breakers !== undefined){
let data16 = data.dry_sequence_breakers;
const _errs37 = errors;
if((!(Array.isArray(data16))) && (data16 !== null)){
validate86.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/allOf/1/properties/dry_sequence_breakers/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_sequence_breakers.type}}];
return false;
}
if(errors === _errs37){
if(Array.isArray(data16)){
if(data16.length > 64){
validate86.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/allOf/1/properties/dry_sequence_breakers/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid4 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
const _errs39 = errors;
if(typeof data16[i0] !== "string"){
validate86.errors = [{instancePath:instancePath+"/dry_sequence_breakers/" + i0,schemaPath:"#/allOf/1/properties/dry_sequence_breakers/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs39 === errors;
if(!valid4){
break;
}
}
}
}
}
var valid3 = _errs37 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.xtc_probability !== undefined){
let data18 = data.xtc_probability;
const _errs41 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
validate86.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/allOf/1/properties/xtc_probability/type",keyword:"type",params:{type: schema95.allOf[1].properties.xtc_probability.type}}];
return false;
}
if(errors === _errs41){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
validate86.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/allOf/1/properties/xtc_probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate86.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/allOf/1/properties/xtc_probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs41 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.xtc_threshold !== undefined){
let data19 = data.xtc_threshold;
const _errs43 = errors;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
validate86.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/allOf/1/properties/xtc_threshold/type",keyword:"type",params:{type: schema95.allOf[1].properties.xtc_threshold.type}}];
return false;
}
if(errors === _errs43){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1 || isNaN(data19)){
validate86.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/allOf/1/properties/xtc_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data19 < 0 || isNaN(data19)){
validate86.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/allOf/1/properties/xtc_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs43 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.ignore_eos !== undefined){
let data20 = data.ignore_eos;
const _errs45 = errors;
if((typeof data20 !== "boolean") && (data20 !== null)){
validate86.errors = [{instancePath:instancePath+"/ignore_eos",schemaPath:"#/allOf/1/properties/ignore_eos/type",keyword:"type",params:{type: schema95.allOf[1].properties.ignore_eos.type}}];
return false;
}
var valid3 = _errs45 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.n_keep !== undefined){
let data21 = data.n_keep;
const _errs47 = errors;
if((!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) && (data21 !== null)){
validate86.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/allOf/1/properties/n_keep/type",keyword:"type",params:{type: schema95.allOf[1].properties.n_keep.type}}];
return false;
}
if(errors === _errs47){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2147483647 || isNaN(data21)){
validate86.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/allOf/1/properties/n_keep/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data21 < -1 || isNaN(data21)){
validate86.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/allOf/1/properties/n_keep/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid3 = _errs47 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.grammar !== undefined){
let data22 = data.grammar;
const _errs49 = errors;
if((typeof data22 !== "string") && (data22 !== null)){
validate86.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/allOf/1/properties/grammar/type",keyword:"type",params:{type: schema95.allOf[1].properties.grammar.type}}];
return false;
}
if(errors === _errs49){
if(typeof data22 === "string"){
if(func1(data22) > 1048576){
validate86.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/allOf/1/properties/grammar/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
}
var valid3 = _errs49 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.grammar_syntax !== undefined){
let data23 = data.grammar_syntax;
const _errs51 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate86.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/allOf/1/properties/grammar_syntax/type",keyword:"type",params:{type: schema95.allOf[1].properties.grammar_syntax.type}}];
return false;
}
if(!((((data23 === "gbnf") || (data23 === "lark")) || (data23 === "regex")) || (data23 === null))){
validate86.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/allOf/1/properties/grammar_syntax/enum",keyword:"enum",params:{allowedValues: schema95.allOf[1].properties.grammar_syntax.enum}}];
return false;
}
var valid3 = _errs51 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.cutstrings !== undefined){
let data24 = data.cutstrings;
const _errs53 = errors;
if((!(Array.isArray(data24))) && (data24 !== null)){
validate86.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/allOf/1/properties/cutstrings/type",keyword:"type",params:{type: schema95.allOf[1].properties.cutstrings.type}}];
return false;
}
if(errors === _errs53){
if(Array.isArray(data24)){
if(data24.length > 64){
validate86.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/allOf/1/properties/cutstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid5 = true;
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
const _errs55 = errors;
if(errors === _errs55){
if(typeof data25 === "string"){
if(func1(data25) > 1024){
validate86.errors = [{instancePath:instancePath+"/cutstrings/" + i1,schemaPath:"#/allOf/1/properties/cutstrings/items/maxLength",keyword:"maxLength",params:{limit: 1024}}];
return false;
}
}
else {
validate86.errors = [{instancePath:instancePath+"/cutstrings/" + i1,schemaPath:"#/allOf/1/properties/cutstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs55 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid3 = _errs53 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.trimstrings !== undefined){
let data26 = data.trimstrings;
const _errs57 = errors;
if((!(Array.isArray(data26))) && (data26 !== null)){
validate86.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/allOf/1/properties/trimstrings/type",keyword:"type",params:{type: schema95.allOf[1].properties.trimstrings.type}}];
return false;
}
if(errors === _errs57){
if(Array.isArray(data26)){
if(data26.length > 64){
validate86.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/allOf/1/properties/trimstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid6 = true;
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
let data27 = data26[i2];
const _errs59 = errors;
if(errors === _errs59){
if(typeof data27 === "string"){
if(func1(data27) > 4096){
validate86.errors = [{instancePath:instancePath+"/trimstrings/" + i2,schemaPath:"#/allOf/1/properties/trimstrings/items/maxLength",keyword:"maxLength",params:{limit: 4096}}];
return false;
}
}
else {
validate86.errors = [{instancePath:instancePath+"/trimstrings/" + i2,schemaPath:"#/allOf/1/properties/trimstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs59 === errors;
if(!valid6){
break;
}
}
}
}
}
var valid3 = _errs57 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.lora !== undefined){
let data28 = data.lora;
const _errs61 = errors;
if((!(Array.isArray(data28))) && (data28 !== null)){
validate86.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/allOf/1/properties/lora/type",keyword:"type",params:{type: schema95.allOf[1].properties.lora.type}}];
return false;
}
if(errors === _errs61){
if(Array.isArray(data28)){
if(data28.length > 16){
validate86.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/allOf/1/properties/lora/maxItems",keyword:"maxItems",params:{limit: 16}}];
return false;
}
else {
var valid7 = true;
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
let data29 = data28[i3];
const _errs63 = errors;
if(errors === _errs63){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing0;
if((data29.name === undefined) && (missing0 = "name")){
validate86.errors = [{instancePath:instancePath+"/lora/" + i3,schemaPath:"#/allOf/1/properties/lora/items/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data29.name !== undefined){
let data30 = data29.name;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data30 === "string"){
if(func1(data30) < 1){
validate86.errors = [{instancePath:instancePath+"/lora/" + i3+"/name",schemaPath:"#/allOf/1/properties/lora/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate86.errors = [{instancePath:instancePath+"/lora/" + i3+"/name",schemaPath:"#/allOf/1/properties/lora/items/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs65 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data29.scale !== undefined){
let data31 = data29.scale;
const _errs67 = errors;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (data31 !== null)){
validate86.errors = [{instancePath:instancePath+"/lora/" + i3+"/scale",schemaPath:"#/allOf/1/properties/lora/items/properties/scale/type",keyword:"type",params:{type: schema95.allOf[1].properties.lora.items.properties.scale.type}}];
return false;
}
if(errors === _errs67){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 100 || isNaN(data31)){
validate86.errors = [{instancePath:instancePath+"/lora/" + i3+"/scale",schemaPath:"#/allOf/1/properties/lora/items/properties/scale/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data31 < -100 || isNaN(data31)){
validate86.errors = [{instancePath:instancePath+"/lora/" + i3+"/scale",schemaPath:"#/allOf/1/properties/lora/items/properties/scale/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid8 = _errs67 === errors;
}
else {
var valid8 = true;
}
}
}
}
else {
validate86.errors = [{instancePath:instancePath+"/lora/" + i3,schemaPath:"#/allOf/1/properties/lora/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs63 === errors;
if(!valid7){
break;
}
}
}
}
}
var valid3 = _errs61 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.cache_prompt !== undefined){
let data32 = data.cache_prompt;
const _errs69 = errors;
if((typeof data32 !== "boolean") && (data32 !== null)){
validate86.errors = [{instancePath:instancePath+"/cache_prompt",schemaPath:"#/allOf/1/properties/cache_prompt/type",keyword:"type",params:{type: schema95.allOf[1].properties.cache_prompt.type}}];
return false;
}
var valid3 = _errs69 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.timings !== undefined){
let data33 = data.timings;
const _errs71 = errors;
if((typeof data33 !== "boolean") && (data33 !== null)){
validate86.errors = [{instancePath:instancePath+"/timings",schemaPath:"#/allOf/1/properties/timings/type",keyword:"type",params:{type: schema95.allOf[1].properties.timings.type}}];
return false;
}
var valid3 = _errs71 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.return_progress !== undefined){
let data34 = data.return_progress;
const _errs73 = errors;
if((typeof data34 !== "boolean") && (data34 !== null)){
validate86.errors = [{instancePath:instancePath+"/return_progress",schemaPath:"#/allOf/1/properties/return_progress/type",keyword:"type",params:{type: schema95.allOf[1].properties.return_progress.type}}];
return false;
}
var valid3 = _errs73 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate86.errors = [{instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":{"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true,"seed":true,"debug":true,"priority":true,"timeout":true},"dynamicProps":false,"dynamicItems":false};


function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(!(validate86(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.roles !== undefined){
let data0 = data.roles;
const _errs3 = errors;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate85.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/allOf/1/properties/roles/type",keyword:"type",params:{type: schema94.allOf[1].properties.roles.type}}];
return false;
}
if(errors === _errs3){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.developer !== undefined){
let data1 = data0.developer;
const _errs5 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate85.errors = [{instancePath:instancePath+"/roles/developer",schemaPath:"#/allOf/1/properties/roles/properties/developer/type",keyword:"type",params:{type: schema94.allOf[1].properties.roles.properties.developer.type}}];
return false;
}
if(errors === _errs5){
if(typeof data1 === "string"){
if(func1(data1) < 1){
validate85.errors = [{instancePath:instancePath+"/roles/developer",schemaPath:"#/allOf/1/properties/roles/properties/developer/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.system !== undefined){
let data2 = data0.system;
const _errs7 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate85.errors = [{instancePath:instancePath+"/roles/system",schemaPath:"#/allOf/1/properties/roles/properties/system/type",keyword:"type",params:{type: schema94.allOf[1].properties.roles.properties.system.type}}];
return false;
}
if(errors === _errs7){
if(typeof data2 === "string"){
if(func1(data2) < 1){
validate85.errors = [{instancePath:instancePath+"/roles/system",schemaPath:"#/allOf/1/properties/roles/properties/system/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.user !== undefined){
let data3 = data0.user;
const _errs9 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate85.errors = [{instancePath:instancePath+"/roles/user",schemaPath:"#/allOf/1/properties/roles/properties/user/type",keyword:"type",params:{type: schema94.allOf[1].properties.roles.properties.user.type}}];
return false;
}
if(errors === _errs9){
if(typeof data3 === "string"){
if(func1(data3) < 1){
validate85.errors = [{instancePath:instancePath+"/roles/user",schemaPath:"#/allOf/1/properties/roles/properties/user/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.assistant !== undefined){
let data4 = data0.assistant;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate85.errors = [{instancePath:instancePath+"/roles/assistant",schemaPath:"#/allOf/1/properties/roles/properties/assistant/type",keyword:"type",params:{type: schema94.allOf[1].properties.roles.properties.assistant.type}}];
return false;
}
if(errors === _errs11){
if(typeof data4 === "string"){
if(func1(data4) < 1){
validate85.errors = [{instancePath:instancePath+"/roles/assistant",schemaPath:"#/allOf/1/properties/roles/properties/assistant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.tool !== undefined){
let data5 = data0.tool;
const _errs13 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate85.errors = [{instancePath:instancePath+"/roles/tool",schemaPath:"#/allOf/1/properties/roles/properties/tool/type",keyword:"type",params:{type: schema94.allOf[1].properties.roles.properties.tool.type}}];
return false;
}
if(errors === _errs13){
if(typeof data5 === "string"){
if(func1(data5) < 1){
validate85.errors = [{instancePath:instancePath+"/roles/tool",schemaPath:"#/allOf/1/properties/roles/properties/tool/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.function !== undefined){
let data6 = data0.function;
const _errs15 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate85.errors = [{instancePath:instancePath+"/roles/function",schemaPath:"#/allOf/1/properties/roles/properties/function/type",keyword:"type",params:{type: schema94.allOf[1].properties.roles.properties.function.type}}];
return false;
}
if(errors === _errs15){
if(typeof data6 === "string"){
if(func1(data6) < 1){
validate85.errors = [{instancePath:instancePath+"/roles/function",schemaPath:"#/allOf/1/properties/roles/properties/function/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.template_kwargs !== undefined){
let data7 = data.template_kwargs;
const _errs17 = errors;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
validate85.errors = [{instancePath:instancePath+"/template_kwargs",schemaPath:"#/allOf/1/properties/template_kwargs/type",keyword:"type",params:{type: schema94.allOf[1].properties.template_kwargs.type}}];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.reasoning_format !== undefined){
let data8 = data.reasoning_format;
const _errs20 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate85.errors = [{instancePath:instancePath+"/reasoning_format",schemaPath:"#/allOf/1/properties/reasoning_format/type",keyword:"type",params:{type: schema94.allOf[1].properties.reasoning_format.type}}];
return false;
}
if(!((((data8 === "none") || (data8 === "auto")) || (data8 === "deepseek")) || (data8 === null))){
validate85.errors = [{instancePath:instancePath+"/reasoning_format",schemaPath:"#/allOf/1/properties/reasoning_format/enum",keyword:"enum",params:{allowedValues: schema94.allOf[1].properties.reasoning_format.enum}}];
return false;
}
var valid1 = _errs20 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.continue_final_message !== undefined){
let data9 = data.continue_final_message;
const _errs22 = errors;
if((typeof data9 !== "boolean") && (data9 !== null)){
validate85.errors = [{instancePath:instancePath+"/continue_final_message",schemaPath:"#/allOf/1/properties/continue_final_message/type",keyword:"type",params:{type: schema94.allOf[1].properties.continue_final_message.type}}];
return false;
}
var valid1 = _errs22 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate85.errors = [{instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":{"roles":true,"template_kwargs":true,"reasoning_format":true,"continue_final_message":true,"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true,"seed":true,"debug":true,"priority":true,"timeout":true},"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="defaults_createChatCompletion" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metadata !== undefined){
let data0 = data.metadata;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
const _errs5 = errors;
let valid3 = false;
const _errs6 = errors;
if(errors === _errs6){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length > 16){
const err0 = {instancePath:instancePath+"/metadata",schemaPath:"requests#/$defs/Metadata/anyOf/0/maxProperties",keyword:"maxProperties",params:{limit: 16}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
for(const key0 in data0){
const _errs8 = errors;
if(typeof key0 === "string"){
if(func1(key0) > 64){
const err1 = {instancePath:instancePath+"/metadata",schemaPath:"requests#/$defs/Metadata/anyOf/0/propertyNames/maxLength",keyword:"maxLength",params:{limit: 64},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid4 = _errs8 === errors;
if(!valid4){
const err2 = {instancePath:instancePath+"/metadata",schemaPath:"requests#/$defs/Metadata/anyOf/0/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
}
if(valid4){
for(const key1 in data0){
let data1 = data0[key1];
const _errs10 = errors;
if(errors === _errs10){
if(typeof data1 === "string"){
if(func1(data1) > 512){
const err3 = {instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"requests#/$defs/Metadata/anyOf/0/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"requests#/$defs/Metadata/anyOf/0/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid5 = _errs10 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/metadata",schemaPath:"requests#/$defs/Metadata/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs6 === errors;
valid3 = valid3 || _valid1;
const _errs12 = errors;
if(data0 !== null){
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"requests#/$defs/Metadata/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs12 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"requests#/$defs/Metadata/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs14 = errors;
if(data0 !== null){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_logprobs !== undefined){
let data2 = data.top_logprobs;
const _errs16 = errors;
const _errs17 = errors;
const _errs18 = errors;
const _errs19 = errors;
let valid8 = false;
const _errs20 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/0/allOf/0/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(errors === _errs20){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 20 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/0/allOf/0/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
if(data2 < 0 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/0/allOf/0/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
var _valid2 = _errs20 === errors;
valid8 = valid8 || _valid2;
const _errs22 = errors;
if(data2 !== null){
const err13 = {instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/0/allOf/0/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid2 = _errs22 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const err14 = {instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/0/allOf/0/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs18 === errors;
if(valid7){
const _errs24 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate21.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/0/allOf/1/type",keyword:"type",params:{type: schema32.properties.top_logprobs.allOf[0].allOf[1].type}}];
return false;
}
if(errors === _errs24){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 20 || isNaN(data2)){
validate21.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/0/allOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate21.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/0/allOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid7 = _errs24 === errors;
}
var valid6 = _errs17 === errors;
if(valid6){
const _errs26 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate21.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/1/type",keyword:"type",params:{type: schema32.properties.top_logprobs.allOf[1].type}}];
return false;
}
if(errors === _errs26){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 20 || isNaN(data2)){
validate21.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate21.errors = [{instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/allOf/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid6 = _errs26 === errors;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.temperature !== undefined){
let data3 = data.temperature;
const _errs28 = errors;
const _errs29 = errors;
let valid9 = false;
const _errs30 = errors;
if(errors === _errs30){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 2 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
if(data3 < 0 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid3 = _errs30 === errors;
valid9 = valid9 || _valid3;
const _errs32 = errors;
if(data3 !== null){
const err18 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid3 = _errs32 === errors;
valid9 = valid9 || _valid3;
if(!valid9){
const err19 = {instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_p !== undefined){
let data4 = data.top_p;
const _errs34 = errors;
const _errs35 = errors;
let valid10 = false;
const _errs36 = errors;
if(errors === _errs36){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1 || isNaN(data4)){
const err20 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
if(data4 < 0 || isNaN(data4)){
const err21 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid4 = _errs36 === errors;
valid10 = valid10 || _valid4;
const _errs38 = errors;
if(data4 !== null){
const err23 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid4 = _errs38 === errors;
valid10 = valid10 || _valid4;
if(!valid10){
const err24 = {instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
let data5 = data.user;
const _errs40 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate21.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema32.properties.user.type}}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.safety_identifier !== undefined){
let data6 = data.safety_identifier;
const _errs42 = errors;
const _errs43 = errors;
let valid11 = false;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data6 === "string"){
if(func1(data6) > 64){
const err25 = {instancePath:instancePath+"/safety_identifier",schemaPath:"#/properties/safety_identifier/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/safety_identifier",schemaPath:"#/properties/safety_identifier/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid5 = _errs44 === errors;
valid11 = valid11 || _valid5;
const _errs46 = errors;
if(data6 !== null){
const err27 = {instancePath:instancePath+"/safety_identifier",schemaPath:"#/properties/safety_identifier/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid5 = _errs46 === errors;
valid11 = valid11 || _valid5;
if(!valid11){
const err28 = {instancePath:instancePath+"/safety_identifier",schemaPath:"#/properties/safety_identifier/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_key !== undefined){
let data7 = data.prompt_cache_key;
const _errs48 = errors;
const _errs49 = errors;
let valid12 = false;
const _errs50 = errors;
if(typeof data7 !== "string"){
const err29 = {instancePath:instancePath+"/prompt_cache_key",schemaPath:"#/properties/prompt_cache_key/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid6 = _errs50 === errors;
valid12 = valid12 || _valid6;
const _errs52 = errors;
if(data7 !== null){
const err30 = {instancePath:instancePath+"/prompt_cache_key",schemaPath:"#/properties/prompt_cache_key/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid6 = _errs52 === errors;
valid12 = valid12 || _valid6;
if(!valid12){
const err31 = {instancePath:instancePath+"/prompt_cache_key",schemaPath:"#/properties/prompt_cache_key/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_retention !== undefined){
let data8 = data.prompt_cache_retention;
const _errs54 = errors;
const _errs55 = errors;
let valid13 = false;
const _errs56 = errors;
if(typeof data8 !== "string"){
const err32 = {instancePath:instancePath+"/prompt_cache_retention",schemaPath:"#/properties/prompt_cache_retention/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data8 === "in_memory") || (data8 === "24h"))){
const err33 = {instancePath:instancePath+"/prompt_cache_retention",schemaPath:"#/properties/prompt_cache_retention/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema32.properties.prompt_cache_retention.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid7 = _errs56 === errors;
valid13 = valid13 || _valid7;
const _errs58 = errors;
if(data8 !== null){
const err34 = {instancePath:instancePath+"/prompt_cache_retention",schemaPath:"#/properties/prompt_cache_retention/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid7 = _errs58 === errors;
valid13 = valid13 || _valid7;
if(!valid13){
const err35 = {instancePath:instancePath+"/prompt_cache_retention",schemaPath:"#/properties/prompt_cache_retention/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt_cache_options !== undefined){
let data9 = data.prompt_cache_options;
const _errs60 = errors;
const _errs61 = errors;
let valid14 = false;
const _errs62 = errors;
if(!(validate23(data9, {instancePath:instancePath+"/prompt_cache_options",parentData:data,parentDataProperty:"prompt_cache_options",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid8 = _errs62 === errors;
valid14 = valid14 || _valid8;
if(_valid8){
var props1 = {};
props1.ttl = true;
props1.mode = true;
}
const _errs63 = errors;
if(data9 !== null){
const err36 = {instancePath:instancePath+"/prompt_cache_options",schemaPath:"#/properties/prompt_cache_options/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid8 = _errs63 === errors;
valid14 = valid14 || _valid8;
if(!valid14){
const err37 = {instancePath:instancePath+"/prompt_cache_options",schemaPath:"#/properties/prompt_cache_options/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.messages !== undefined){
let data10 = data.messages;
const _errs65 = errors;
if(errors === _errs65){
if(Array.isArray(data10)){
if(data10.length < 1){
validate21.errors = [{instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid15 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
const _errs67 = errors;
if(!(validate25(data10[i0], {instancePath:instancePath+"/messages/" + i0,parentData:data10,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid15 = _errs67 === errors;
if(!valid15){
break;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model !== undefined){
const _errs68 = errors;
const _errs70 = errors;
let valid17 = false;
const _errs71 = errors;
if(typeof data.model !== "string"){
const err38 = {instancePath:instancePath+"/model",schemaPath:"requests#/$defs/ModelIdsShared/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid9 = _errs71 === errors;
valid17 = valid17 || _valid9;
if(!valid17){
const err39 = {instancePath:instancePath+"/model",schemaPath:"requests#/$defs/ModelIdsShared/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs70;
if(vErrors !== null){
if(_errs70){
vErrors.length = _errs70;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service_tier !== undefined){
let data13 = data.service_tier;
const _errs73 = errors;
const _errs74 = errors;
let valid18 = false;
const _errs75 = errors;
const _errs77 = errors;
let valid20 = false;
const _errs78 = errors;
if(typeof data13 !== "string"){
const err40 = {instancePath:instancePath+"/service_tier",schemaPath:"requests#/$defs/ServiceTier/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!((((((data13 === "auto") || (data13 === "default")) || (data13 === "flex")) || (data13 === "scale")) || (data13 === "priority")) || (data13 === "fast"))){
const err41 = {instancePath:instancePath+"/service_tier",schemaPath:"requests#/$defs/ServiceTier/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema62.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid11 = _errs78 === errors;
valid20 = valid20 || _valid11;
const _errs80 = errors;
if(data13 !== null){
const err42 = {instancePath:instancePath+"/service_tier",schemaPath:"requests#/$defs/ServiceTier/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid11 = _errs80 === errors;
valid20 = valid20 || _valid11;
if(!valid20){
const err43 = {instancePath:instancePath+"/service_tier",schemaPath:"requests#/$defs/ServiceTier/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
else {
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
}
var _valid10 = _errs75 === errors;
valid18 = valid18 || _valid10;
const _errs82 = errors;
if(data13 !== null){
const err44 = {instancePath:instancePath+"/service_tier",schemaPath:"#/properties/service_tier/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid10 = _errs82 === errors;
valid18 = valid18 || _valid10;
if(!valid18){
const err45 = {instancePath:instancePath+"/service_tier",schemaPath:"#/properties/service_tier/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs73 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.modalities !== undefined){
let data14 = data.modalities;
const _errs84 = errors;
const _errs85 = errors;
let valid21 = false;
const _errs86 = errors;
const _errs88 = errors;
let valid23 = false;
const _errs89 = errors;
if(errors === _errs89){
if(Array.isArray(data14)){
var valid24 = true;
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
const _errs91 = errors;
if(typeof data15 !== "string"){
const err46 = {instancePath:instancePath+"/modalities/" + i1,schemaPath:"requests#/$defs/ResponseModalities/anyOf/0/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!((data15 === "text") || (data15 === "audio"))){
const err47 = {instancePath:instancePath+"/modalities/" + i1,schemaPath:"requests#/$defs/ResponseModalities/anyOf/0/items/enum",keyword:"enum",params:{allowedValues: schema63.anyOf[0].items.enum}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var valid24 = _errs91 === errors;
if(!valid24){
break;
}
}
}
else {
const err48 = {instancePath:instancePath+"/modalities",schemaPath:"requests#/$defs/ResponseModalities/anyOf/0/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
var _valid13 = _errs89 === errors;
valid23 = valid23 || _valid13;
const _errs93 = errors;
if(data14 !== null){
const err49 = {instancePath:instancePath+"/modalities",schemaPath:"requests#/$defs/ResponseModalities/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid13 = _errs93 === errors;
valid23 = valid23 || _valid13;
if(!valid23){
const err50 = {instancePath:instancePath+"/modalities",schemaPath:"requests#/$defs/ResponseModalities/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
else {
errors = _errs88;
if(vErrors !== null){
if(_errs88){
vErrors.length = _errs88;
}
else {
vErrors = null;
}
}
}
var _valid12 = _errs86 === errors;
valid21 = valid21 || _valid12;
const _errs95 = errors;
if(data14 !== null){
const err51 = {instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid12 = _errs95 === errors;
valid21 = valid21 || _valid12;
if(!valid21){
const err52 = {instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs84 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verbosity !== undefined){
let data16 = data.verbosity;
const _errs97 = errors;
const _errs98 = errors;
let valid25 = false;
const _errs99 = errors;
const _errs101 = errors;
let valid27 = false;
const _errs102 = errors;
if(typeof data16 !== "string"){
const err53 = {instancePath:instancePath+"/verbosity",schemaPath:"requests#/$defs/Verbosity/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!(((data16 === "low") || (data16 === "medium")) || (data16 === "high"))){
const err54 = {instancePath:instancePath+"/verbosity",schemaPath:"requests#/$defs/Verbosity/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema64.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid15 = _errs102 === errors;
valid27 = valid27 || _valid15;
const _errs104 = errors;
if(data16 !== null){
const err55 = {instancePath:instancePath+"/verbosity",schemaPath:"requests#/$defs/Verbosity/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid15 = _errs104 === errors;
valid27 = valid27 || _valid15;
if(!valid27){
const err56 = {instancePath:instancePath+"/verbosity",schemaPath:"requests#/$defs/Verbosity/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
else {
errors = _errs101;
if(vErrors !== null){
if(_errs101){
vErrors.length = _errs101;
}
else {
vErrors = null;
}
}
}
var _valid14 = _errs99 === errors;
valid25 = valid25 || _valid14;
const _errs106 = errors;
if(data16 !== null){
const err57 = {instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid14 = _errs106 === errors;
valid25 = valid25 || _valid14;
if(!valid25){
const err58 = {instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs98;
if(vErrors !== null){
if(_errs98){
vErrors.length = _errs98;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasoning_effort !== undefined){
let data17 = data.reasoning_effort;
const _errs108 = errors;
const _errs109 = errors;
let valid28 = false;
const _errs110 = errors;
const _errs112 = errors;
let valid30 = false;
const _errs113 = errors;
if(typeof data17 !== "string"){
const err59 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"requests#/$defs/ReasoningEffort/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!(((((((data17 === "none") || (data17 === "minimal")) || (data17 === "low")) || (data17 === "medium")) || (data17 === "high")) || (data17 === "xhigh")) || (data17 === "max"))){
const err60 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"requests#/$defs/ReasoningEffort/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema65.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid17 = _errs113 === errors;
valid30 = valid30 || _valid17;
const _errs115 = errors;
if(data17 !== null){
const err61 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"requests#/$defs/ReasoningEffort/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid17 = _errs115 === errors;
valid30 = valid30 || _valid17;
if(!valid30){
const err62 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"requests#/$defs/ReasoningEffort/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
else {
errors = _errs112;
if(vErrors !== null){
if(_errs112){
vErrors.length = _errs112;
}
else {
vErrors = null;
}
}
}
var _valid16 = _errs110 === errors;
valid28 = valid28 || _valid16;
const _errs117 = errors;
if(data17 !== null){
const err63 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid16 = _errs117 === errors;
valid28 = valid28 || _valid16;
if(!valid28){
const err64 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs108 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_completion_tokens !== undefined){
let data18 = data.max_completion_tokens;
const _errs119 = errors;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
validate21.errors = [{instancePath:instancePath+"/max_completion_tokens",schemaPath:"#/properties/max_completion_tokens/type",keyword:"type",params:{type: schema32.properties.max_completion_tokens.type}}];
return false;
}
if(errors === _errs119){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < -1 || isNaN(data18)){
validate21.errors = [{instancePath:instancePath+"/max_completion_tokens",schemaPath:"#/properties/max_completion_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
var valid0 = _errs119 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frequency_penalty !== undefined){
let data19 = data.frequency_penalty;
const _errs121 = errors;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
validate21.errors = [{instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: schema32.properties.frequency_penalty.type}}];
return false;
}
if(errors === _errs121){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2 || isNaN(data19)){
validate21.errors = [{instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data19 < -2 || isNaN(data19)){
validate21.errors = [{instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
}
var valid0 = _errs121 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.presence_penalty !== undefined){
let data20 = data.presence_penalty;
const _errs123 = errors;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
validate21.errors = [{instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: schema32.properties.presence_penalty.type}}];
return false;
}
if(errors === _errs123){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 2 || isNaN(data20)){
validate21.errors = [{instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data20 < -2 || isNaN(data20)){
validate21.errors = [{instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
}
var valid0 = _errs123 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.web_search_options !== undefined){
let data21 = data.web_search_options;
const _errs125 = errors;
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
validate21.errors = [{instancePath:instancePath+"/web_search_options",schemaPath:"#/properties/web_search_options/type",keyword:"type",params:{type: schema32.properties.web_search_options.type}}];
return false;
}
if(errors === _errs125){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.user_location !== undefined){
let data22 = data21.user_location;
const _errs127 = errors;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
validate21.errors = [{instancePath:instancePath+"/web_search_options/user_location",schemaPath:"#/properties/web_search_options/properties/user_location/type",keyword:"type",params:{type: schema32.properties.web_search_options.properties.user_location.type}}];
return false;
}
if(errors === _errs127){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing0;
if(((data22.type === undefined) && (missing0 = "type")) || ((data22.approximate === undefined) && (missing0 = "approximate"))){
validate21.errors = [{instancePath:instancePath+"/web_search_options/user_location",schemaPath:"#/properties/web_search_options/properties/user_location/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data22.type !== undefined){
let data23 = data22.type;
const _errs129 = errors;
if(typeof data23 !== "string"){
validate21.errors = [{instancePath:instancePath+"/web_search_options/user_location/type",schemaPath:"#/properties/web_search_options/properties/user_location/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data23 === "approximate")){
validate21.errors = [{instancePath:instancePath+"/web_search_options/user_location/type",schemaPath:"#/properties/web_search_options/properties/user_location/properties/type/enum",keyword:"enum",params:{allowedValues: schema32.properties.web_search_options.properties.user_location.properties.type.enum}}];
return false;
}
var valid32 = _errs129 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data22.approximate !== undefined){
let data24 = data22.approximate;
const _errs131 = errors;
const _errs132 = errors;
if(errors === _errs132){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.country !== undefined){
let data25 = data24.country;
const _errs134 = errors;
if((typeof data25 !== "string") && (data25 !== null)){
validate21.errors = [{instancePath:instancePath+"/web_search_options/user_location/approximate/country",schemaPath:"requests#/$defs/WebSearchLocation/properties/country/type",keyword:"type",params:{type: schema66.properties.country.type}}];
return false;
}
var valid34 = _errs134 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data24.region !== undefined){
let data26 = data24.region;
const _errs136 = errors;
if((typeof data26 !== "string") && (data26 !== null)){
validate21.errors = [{instancePath:instancePath+"/web_search_options/user_location/approximate/region",schemaPath:"requests#/$defs/WebSearchLocation/properties/region/type",keyword:"type",params:{type: schema66.properties.region.type}}];
return false;
}
var valid34 = _errs136 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data24.city !== undefined){
let data27 = data24.city;
const _errs138 = errors;
if((typeof data27 !== "string") && (data27 !== null)){
validate21.errors = [{instancePath:instancePath+"/web_search_options/user_location/approximate/city",schemaPath:"requests#/$defs/WebSearchLocation/properties/city/type",keyword:"type",params:{type: schema66.properties.city.type}}];
return false;
}
var valid34 = _errs138 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data24.timezone !== undefined){
let data28 = data24.timezone;
const _errs140 = errors;
if((typeof data28 !== "string") && (data28 !== null)){
validate21.errors = [{instancePath:instancePath+"/web_search_options/user_location/approximate/timezone",schemaPath:"requests#/$defs/WebSearchLocation/properties/timezone/type",keyword:"type",params:{type: schema66.properties.timezone.type}}];
return false;
}
var valid34 = _errs140 === errors;
}
else {
var valid34 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/web_search_options/user_location/approximate",schemaPath:"requests#/$defs/WebSearchLocation/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid32 = _errs131 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
var valid31 = _errs127 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data21.search_context_size !== undefined){
let data29 = data21.search_context_size;
const _errs142 = errors;
const _errs143 = errors;
let valid35 = false;
const _errs144 = errors;
if(typeof data29 !== "string"){
const err65 = {instancePath:instancePath+"/web_search_options/search_context_size",schemaPath:"requests#/$defs/WebSearchContextSize/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!(((data29 === "low") || (data29 === "medium")) || (data29 === "high"))){
const err66 = {instancePath:instancePath+"/web_search_options/search_context_size",schemaPath:"requests#/$defs/WebSearchContextSize/enum",keyword:"enum",params:{allowedValues: schema67.enum}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid18 = _errs144 === errors;
valid35 = valid35 || _valid18;
const _errs147 = errors;
if(data29 !== null){
const err67 = {instancePath:instancePath+"/web_search_options/search_context_size",schemaPath:"#/properties/web_search_options/properties/search_context_size/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid18 = _errs147 === errors;
valid35 = valid35 || _valid18;
if(!valid35){
const err68 = {instancePath:instancePath+"/web_search_options/search_context_size",schemaPath:"#/properties/web_search_options/properties/search_context_size/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs143;
if(vErrors !== null){
if(_errs143){
vErrors.length = _errs143;
}
else {
vErrors = null;
}
}
}
var valid31 = _errs142 === errors;
}
else {
var valid31 = true;
}
}
}
}
var valid0 = _errs125 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response_format !== undefined){
let data30 = data.response_format;
const _errs149 = errors;
const _errs150 = errors;
let valid37 = false;
const _errs151 = errors;
if(errors === _errs151){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
const tag0 = data30.type;
if(typeof tag0 == "string"){
if(tag0 === "text"){
const _errs155 = errors;
if(errors === _errs155){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing1;
if((data30.type === undefined) && (missing1 = "type")){
const err69 = {instancePath:instancePath+"/response_format",schemaPath:"requests#/$defs/ResponseFormatText/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
else {
if(data30.type !== undefined){
let data31 = data30.type;
if(typeof data31 !== "string"){
const err70 = {instancePath:instancePath+"/response_format/type",schemaPath:"requests#/$defs/ResponseFormatText/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(!(data31 === "text")){
const err71 = {instancePath:instancePath+"/response_format/type",schemaPath:"requests#/$defs/ResponseFormatText/properties/type/enum",keyword:"enum",params:{allowedValues: schema70.properties.type.enum}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/response_format",schemaPath:"requests#/$defs/ResponseFormatText/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
var props3 = {};
props3.type = true;
}
else if(tag0 === "json_schema"){
if(!(validate61(data30, {instancePath:instancePath+"/response_format",parentData:data,parentDataProperty:"response_format",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
if(props3 !== true){
props3 = props3 || {};
props3.type = true;
props3.json_schema = true;
}
}
else if(tag0 === "json_object"){
const _errs161 = errors;
if(errors === _errs161){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing2;
if((data30.type === undefined) && (missing2 = "type")){
const err73 = {instancePath:instancePath+"/response_format",schemaPath:"requests#/$defs/ResponseFormatJsonObject/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
else {
if(data30.type !== undefined){
let data32 = data30.type;
const _errs163 = errors;
if(typeof data32 !== "string"){
const err74 = {instancePath:instancePath+"/response_format/type",schemaPath:"requests#/$defs/ResponseFormatJsonObject/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!(data32 === "json_object")){
const err75 = {instancePath:instancePath+"/response_format/type",schemaPath:"requests#/$defs/ResponseFormatJsonObject/properties/type/enum",keyword:"enum",params:{allowedValues: schema71.properties.type.enum}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var valid45 = _errs163 === errors;
}
else {
var valid45 = true;
}
if(valid45){
if(data30.schema !== undefined){
let data33 = data30.schema;
const _errs165 = errors;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
const err76 = {instancePath:instancePath+"/response_format/schema",schemaPath:"requests#/$defs/ResponseFormatJsonObject/properties/schema/type",keyword:"type",params:{type: schema71.properties.schema.type}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var valid45 = _errs165 === errors;
}
else {
var valid45 = true;
}
}
}
}
else {
const err77 = {instancePath:instancePath+"/response_format",schemaPath:"requests#/$defs/ResponseFormatJsonObject/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(props3 !== true){
props3 = props3 || {};
props3.type = true;
props3.schema = true;
}
}
else {
const err78 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf/0/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf/0/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
var _valid19 = _errs151 === errors;
valid37 = valid37 || _valid19;
const _errs167 = errors;
if(data30 !== null){
const err81 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var _valid19 = _errs167 === errors;
valid37 = valid37 || _valid19;
if(!valid37){
const err82 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs150;
if(vErrors !== null){
if(_errs150){
vErrors.length = _errs150;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs149 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.audio !== undefined){
let data34 = data.audio;
const _errs169 = errors;
if((!(data34 && typeof data34 == "object" && !Array.isArray(data34))) && (data34 !== null)){
validate21.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type: schema32.properties.audio.type}}];
return false;
}
if(errors === _errs169){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing3;
if(((data34.voice === undefined) && (missing3 = "voice")) || ((data34.format === undefined) && (missing3 = "format"))){
validate21.errors = [{instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data34.voice !== undefined){
const _errs171 = errors;
if(!(validate63(data34.voice, {instancePath:instancePath+"/audio/voice",parentData:data34,parentDataProperty:"voice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid46 = _errs171 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data34.format !== undefined){
let data36 = data34.format;
const _errs172 = errors;
if(typeof data36 !== "string"){
validate21.errors = [{instancePath:instancePath+"/audio/format",schemaPath:"#/properties/audio/properties/format/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data36 === "wav") || (data36 === "aac")) || (data36 === "mp3")) || (data36 === "flac")) || (data36 === "opus")) || (data36 === "pcm16"))){
validate21.errors = [{instancePath:instancePath+"/audio/format",schemaPath:"#/properties/audio/properties/format/enum",keyword:"enum",params:{allowedValues: schema32.properties.audio.properties.format.enum}}];
return false;
}
var valid46 = _errs172 === errors;
}
else {
var valid46 = true;
}
}
}
}
}
var valid0 = _errs169 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.store !== undefined){
let data37 = data.store;
const _errs174 = errors;
if((typeof data37 !== "boolean") && (data37 !== null)){
validate21.errors = [{instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: schema32.properties.store.type}}];
return false;
}
var valid0 = _errs174 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.moderation !== undefined){
let data38 = data.moderation;
const _errs176 = errors;
const _errs177 = errors;
let valid47 = false;
const _errs178 = errors;
if(!(validate65(data38, {instancePath:instancePath+"/moderation",parentData:data,parentDataProperty:"moderation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var _valid20 = _errs178 === errors;
valid47 = valid47 || _valid20;
if(_valid20){
var props5 = {};
props5.model = true;
props5.policy = true;
}
const _errs179 = errors;
if(data38 !== null){
const err83 = {instancePath:instancePath+"/moderation",schemaPath:"#/properties/moderation/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var _valid20 = _errs179 === errors;
valid47 = valid47 || _valid20;
if(!valid47){
const err84 = {instancePath:instancePath+"/moderation",schemaPath:"#/properties/moderation/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs177;
if(vErrors !== null){
if(_errs177){
vErrors.length = _errs177;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs176 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream !== undefined){
let data39 = data.stream;
const _errs181 = errors;
if((typeof data39 !== "boolean") && (data39 !== null)){
validate21.errors = [{instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: schema32.properties.stream.type}}];
return false;
}
var valid0 = _errs181 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stop !== undefined){
let data40 = data.stop;
const _errs183 = errors;
const _errs184 = errors;
let valid48 = false;
const _errs185 = errors;
const _errs187 = errors;
let valid50 = false;
const _errs188 = errors;
if((typeof data40 !== "string") && (data40 !== null)){
const err85 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/0/type",keyword:"type",params:{type: schema78.anyOf[0].type}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var _valid22 = _errs188 === errors;
valid50 = valid50 || _valid22;
const _errs190 = errors;
if(errors === _errs190){
if(Array.isArray(data40)){
if(data40.length > 64){
const err86 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
else {
if(data40.length < 1){
const err87 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
else {
var valid51 = true;
const len2 = data40.length;
for(let i2=0; i2<len2; i2++){
const _errs192 = errors;
if(typeof data40[i2] !== "string"){
const err88 = {instancePath:instancePath+"/stop/" + i2,schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
var valid51 = _errs192 === errors;
if(!valid51){
break;
}
}
}
}
}
else {
const err89 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
var _valid22 = _errs190 === errors;
valid50 = valid50 || _valid22;
if(!valid50){
const err90 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
else {
errors = _errs187;
if(vErrors !== null){
if(_errs187){
vErrors.length = _errs187;
}
else {
vErrors = null;
}
}
}
var _valid21 = _errs185 === errors;
valid48 = valid48 || _valid21;
const _errs194 = errors;
if(data40 !== null){
const err91 = {instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var _valid21 = _errs194 === errors;
valid48 = valid48 || _valid21;
if(!valid48){
const err92 = {instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs184;
if(vErrors !== null){
if(_errs184){
vErrors.length = _errs184;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs183 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logit_bias !== undefined){
let data42 = data.logit_bias;
const _errs196 = errors;
if((!(data42 && typeof data42 == "object" && !Array.isArray(data42))) && (data42 !== null)){
validate21.errors = [{instancePath:instancePath+"/logit_bias",schemaPath:"#/properties/logit_bias/type",keyword:"type",params:{type: schema32.properties.logit_bias.type}}];
return false;
}
if(errors === _errs196){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key2 in data42){
let data43 = data42[key2];
const _errs199 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
validate21.errors = [{instancePath:instancePath+"/logit_bias/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/logit_bias/additionalProperties/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs199){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 100 || isNaN(data43)){
validate21.errors = [{instancePath:instancePath+"/logit_bias/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/logit_bias/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data43 < -100 || isNaN(data43)){
validate21.errors = [{instancePath:instancePath+"/logit_bias/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/logit_bias/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid52 = _errs199 === errors;
if(!valid52){
break;
}
}
}
}
var valid0 = _errs196 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logprobs !== undefined){
let data44 = data.logprobs;
const _errs201 = errors;
if((typeof data44 !== "boolean") && (data44 !== null)){
validate21.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/type",keyword:"type",params:{type: schema32.properties.logprobs.type}}];
return false;
}
var valid0 = _errs201 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_tokens !== undefined){
let data45 = data.max_tokens;
const _errs203 = errors;
if((!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))) && (data45 !== null)){
validate21.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/type",keyword:"type",params:{type: schema32.properties.max_tokens.type}}];
return false;
}
if(errors === _errs203){
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < -1 || isNaN(data45)){
validate21.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
var valid0 = _errs203 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n !== undefined){
let data46 = data.n;
const _errs205 = errors;
if((!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))) && (data46 !== null)){
validate21.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/type",keyword:"type",params:{type: schema32.properties.n.type}}];
return false;
}
if(errors === _errs205){
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 128 || isNaN(data46)){
validate21.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128}}];
return false;
}
else {
if(data46 < 1 || isNaN(data46)){
validate21.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs205 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prediction !== undefined){
let data47 = data.prediction;
const _errs207 = errors;
const _errs208 = errors;
let valid53 = false;
const _errs209 = errors;
const _errs210 = errors;
let valid54 = false;
const _errs211 = errors;
if(!(validate72(data47, {instancePath:instancePath+"/prediction",parentData:data,parentDataProperty:"prediction",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var _valid24 = _errs211 === errors;
valid54 = valid54 || _valid24;
if(_valid24){
var props6 = {};
props6.type = true;
props6.content = true;
}
if(!valid54){
const err93 = {instancePath:instancePath+"/prediction",schemaPath:"#/properties/prediction/anyOf/0/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
else {
errors = _errs210;
if(vErrors !== null){
if(_errs210){
vErrors.length = _errs210;
}
else {
vErrors = null;
}
}
}
var _valid23 = _errs209 === errors;
valid53 = valid53 || _valid23;
const _errs212 = errors;
if(data47 !== null){
const err94 = {instancePath:instancePath+"/prediction",schemaPath:"#/properties/prediction/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
var _valid23 = _errs212 === errors;
valid53 = valid53 || _valid23;
if(!valid53){
const err95 = {instancePath:instancePath+"/prediction",schemaPath:"#/properties/prediction/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs208;
if(vErrors !== null){
if(_errs208){
vErrors.length = _errs208;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs207 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data48 = data.seed;
const _errs214 = errors;
if((!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))) && (data48 !== null)){
validate21.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: schema32.properties.seed.type}}];
return false;
}
if(errors === _errs214){
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 9223372036854776000 || isNaN(data48)){
validate21.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000}}];
return false;
}
else {
if(data48 < -9223372036854776000 || isNaN(data48)){
validate21.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000}}];
return false;
}
}
}
}
var valid0 = _errs214 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream_options !== undefined){
let data49 = data.stream_options;
const _errs216 = errors;
const _errs217 = errors;
let valid55 = false;
const _errs218 = errors;
const _errs220 = errors;
let valid57 = false;
const _errs221 = errors;
if(errors === _errs221){
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.include_usage !== undefined){
let data50 = data49.include_usage;
const _errs223 = errors;
if((typeof data50 !== "boolean") && (data50 !== null)){
const err96 = {instancePath:instancePath+"/stream_options/include_usage",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/0/properties/include_usage/type",keyword:"type",params:{type: schema80.anyOf[0].properties.include_usage.type}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
var valid58 = _errs223 === errors;
}
else {
var valid58 = true;
}
if(valid58){
if(data49.include_obfuscation !== undefined){
let data51 = data49.include_obfuscation;
const _errs225 = errors;
if((typeof data51 !== "boolean") && (data51 !== null)){
const err97 = {instancePath:instancePath+"/stream_options/include_obfuscation",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/0/properties/include_obfuscation/type",keyword:"type",params:{type: schema80.anyOf[0].properties.include_obfuscation.type}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var valid58 = _errs225 === errors;
}
else {
var valid58 = true;
}
if(valid58){
if(data49.continuous_usage_stats !== undefined){
let data52 = data49.continuous_usage_stats;
const _errs227 = errors;
if((typeof data52 !== "boolean") && (data52 !== null)){
const err98 = {instancePath:instancePath+"/stream_options/continuous_usage_stats",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/0/properties/continuous_usage_stats/type",keyword:"type",params:{type: schema80.anyOf[0].properties.continuous_usage_stats.type}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
var valid58 = _errs227 === errors;
}
else {
var valid58 = true;
}
}
}
}
else {
const err99 = {instancePath:instancePath+"/stream_options",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
var _valid26 = _errs221 === errors;
valid57 = valid57 || _valid26;
if(_valid26){
var props7 = {};
props7.include_usage = true;
props7.include_obfuscation = true;
props7.continuous_usage_stats = true;
}
const _errs229 = errors;
if(data49 !== null){
const err100 = {instancePath:instancePath+"/stream_options",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var _valid26 = _errs229 === errors;
valid57 = valid57 || _valid26;
if(!valid57){
const err101 = {instancePath:instancePath+"/stream_options",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
else {
errors = _errs220;
if(vErrors !== null){
if(_errs220){
vErrors.length = _errs220;
}
else {
vErrors = null;
}
}
}
var _valid25 = _errs218 === errors;
valid55 = valid55 || _valid25;
const _errs231 = errors;
if(data49 !== null){
const err102 = {instancePath:instancePath+"/stream_options",schemaPath:"#/properties/stream_options/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid25 = _errs231 === errors;
valid55 = valid55 || _valid25;
if(!valid55){
const err103 = {instancePath:instancePath+"/stream_options",schemaPath:"#/properties/stream_options/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs217;
if(vErrors !== null){
if(_errs217){
vErrors.length = _errs217;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs216 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tools !== undefined){
let data53 = data.tools;
const _errs233 = errors;
if((!(Array.isArray(data53))) && (data53 !== null)){
validate21.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: schema32.properties.tools.type}}];
return false;
}
if(errors === _errs233){
if(Array.isArray(data53)){
if(data53.length > 128){
validate21.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit: 128}}];
return false;
}
else {
var valid59 = true;
const len3 = data53.length;
for(let i3=0; i3<len3; i3++){
let data54 = data53[i3];
const _errs235 = errors;
const _errs236 = errors;
let valid60 = false;
const _errs237 = errors;
if(!(validate75(data54, {instancePath:instancePath+"/tools/" + i3,parentData:data53,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var _valid27 = _errs237 === errors;
valid60 = valid60 || _valid27;
if(_valid27){
var props8 = {};
props8.type = true;
props8.function = true;
props8.cache_control = true;
}
const _errs238 = errors;
const _errs239 = errors;
if(errors === _errs239){
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
let missing4;
if(((data54.type === undefined) && (missing4 = "type")) || ((data54.custom === undefined) && (missing4 = "custom"))){
const err104 = {instancePath:instancePath+"/tools/" + i3,schemaPath:"requests#/$defs/CustomToolChatCompletions/required",keyword:"required",params:{missingProperty: missing4}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
else {
if(data54.type !== undefined){
let data55 = data54.type;
const _errs241 = errors;
if(typeof data55 !== "string"){
const err105 = {instancePath:instancePath+"/tools/" + i3+"/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!(data55 === "custom")){
const err106 = {instancePath:instancePath+"/tools/" + i3+"/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/type/enum",keyword:"enum",params:{allowedValues: schema84.properties.type.enum}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
var valid62 = _errs241 === errors;
}
else {
var valid62 = true;
}
if(valid62){
if(data54.custom !== undefined){
let data56 = data54.custom;
const _errs243 = errors;
if(errors === _errs243){
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
let missing5;
if((data56.name === undefined) && (missing5 = "name")){
const err107 = {instancePath:instancePath+"/tools/" + i3+"/custom",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/required",keyword:"required",params:{missingProperty: missing5}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
else {
if(data56.name !== undefined){
const _errs245 = errors;
if(typeof data56.name !== "string"){
const err108 = {instancePath:instancePath+"/tools/" + i3+"/custom/name",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
var valid63 = _errs245 === errors;
}
else {
var valid63 = true;
}
if(valid63){
if(data56.description !== undefined){
let data58 = data56.description;
const _errs247 = errors;
if((typeof data58 !== "string") && (data58 !== null)){
const err109 = {instancePath:instancePath+"/tools/" + i3+"/custom/description",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/description/type",keyword:"type",params:{type: schema84.properties.custom.properties.description.type}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
var valid63 = _errs247 === errors;
}
else {
var valid63 = true;
}
if(valid63){
if(data56.format !== undefined){
let data59 = data56.format;
const _errs249 = errors;
const _errs250 = errors;
let valid64 = false;
const _errs251 = errors;
if(errors === _errs251){
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
let missing6;
if((data59.type === undefined) && (missing6 = "type")){
const err110 = {instancePath:instancePath+"/tools/" + i3+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/0/required",keyword:"required",params:{missingProperty: missing6}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
else {
if(data59.type !== undefined){
let data60 = data59.type;
if(typeof data60 !== "string"){
const err111 = {instancePath:instancePath+"/tools/" + i3+"/custom/format/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/0/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(!(data60 === "text")){
const err112 = {instancePath:instancePath+"/tools/" + i3+"/custom/format/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/0/properties/type/enum",keyword:"enum",params:{allowedValues: schema84.properties.custom.properties.format.anyOf[0].properties.type.enum}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
}
else {
const err113 = {instancePath:instancePath+"/tools/" + i3+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
var _valid28 = _errs251 === errors;
valid64 = valid64 || _valid28;
if(_valid28){
var props9 = {};
props9.type = true;
}
const _errs255 = errors;
if(errors === _errs255){
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
let missing7;
if(((data59.type === undefined) && (missing7 = "type")) || ((data59.grammar === undefined) && (missing7 = "grammar"))){
const err114 = {instancePath:instancePath+"/tools/" + i3+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/required",keyword:"required",params:{missingProperty: missing7}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
else {
if(data59.type !== undefined){
let data61 = data59.type;
const _errs257 = errors;
if(typeof data61 !== "string"){
const err115 = {instancePath:instancePath+"/tools/" + i3+"/custom/format/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(!(data61 === "grammar")){
const err116 = {instancePath:instancePath+"/tools/" + i3+"/custom/format/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/type/enum",keyword:"enum",params:{allowedValues: schema84.properties.custom.properties.format.anyOf[1].properties.type.enum}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var valid66 = _errs257 === errors;
}
else {
var valid66 = true;
}
if(valid66){
if(data59.grammar !== undefined){
let data62 = data59.grammar;
const _errs259 = errors;
if(errors === _errs259){
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
let missing8;
if(((data62.definition === undefined) && (missing8 = "definition")) || ((data62.syntax === undefined) && (missing8 = "syntax"))){
const err117 = {instancePath:instancePath+"/tools/" + i3+"/custom/format/grammar",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/required",keyword:"required",params:{missingProperty: missing8}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
else {
if(data62.definition !== undefined){
const _errs261 = errors;
if(typeof data62.definition !== "string"){
const err118 = {instancePath:instancePath+"/tools/" + i3+"/custom/format/grammar/definition",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/properties/definition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
var valid67 = _errs261 === errors;
}
else {
var valid67 = true;
}
if(valid67){
if(data62.syntax !== undefined){
let data64 = data62.syntax;
const _errs263 = errors;
if(typeof data64 !== "string"){
const err119 = {instancePath:instancePath+"/tools/" + i3+"/custom/format/grammar/syntax",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/properties/syntax/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(!((data64 === "lark") || (data64 === "regex"))){
const err120 = {instancePath:instancePath+"/tools/" + i3+"/custom/format/grammar/syntax",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/properties/syntax/enum",keyword:"enum",params:{allowedValues: schema84.properties.custom.properties.format.anyOf[1].properties.grammar.properties.syntax.enum}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
var valid67 = _errs263 === errors;
}
else {
var valid67 = true;
}
}
}
}
else {
const err121 = {instancePath:instancePath+"/tools/" + i3+"/custom/format/grammar",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
var valid66 = _errs259 === errors;
}
else {
var valid66 = true;
}
}
}
}
else {
const err122 = {instancePath:instancePath+"/tools/" + i3+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
var _valid28 = _errs255 === errors;
valid64 = valid64 || _valid28;
if(_valid28){
if(props9 !== true){
props9 = props9 || {};
props9.type = true;
props9.grammar = true;
}
}
const _errs265 = errors;
if(data59 !== null){
const err123 = {instancePath:instancePath+"/tools/" + i3+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
var _valid28 = _errs265 === errors;
valid64 = valid64 || _valid28;
if(!valid64){
const err124 = {instancePath:instancePath+"/tools/" + i3+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
else {
errors = _errs250;
if(vErrors !== null){
if(_errs250){
vErrors.length = _errs250;
}
else {
vErrors = null;
}
}
}
var valid63 = _errs249 === errors;
}
else {
var valid63 = true;
}
}
}
}
}
else {
const err125 = {instancePath:instancePath+"/tools/" + i3+"/custom",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
var valid62 = _errs243 === errors;
}
else {
var valid62 = true;
}
}
}
}
else {
const err126 = {instancePath:instancePath+"/tools/" + i3,schemaPath:"requests#/$defs/CustomToolChatCompletions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
var _valid27 = _errs238 === errors;
valid60 = valid60 || _valid27;
if(_valid27){
if(props8 !== true){
props8 = props8 || {};
props8.type = true;
props8.custom = true;
props8.cache_control = true;
}
}
if(!valid60){
const err127 = {instancePath:instancePath+"/tools/" + i3,schemaPath:"#/properties/tools/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs236;
if(vErrors !== null){
if(_errs236){
vErrors.length = _errs236;
}
else {
vErrors = null;
}
}
}
var valid59 = _errs235 === errors;
if(!valid59){
break;
}
}
}
}
}
var valid0 = _errs233 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool_choice !== undefined){
let data65 = data.tool_choice;
const _errs267 = errors;
const _errs268 = errors;
let valid68 = false;
const _errs269 = errors;
if(!(validate79(data65, {instancePath:instancePath+"/tool_choice",parentData:data,parentDataProperty:"tool_choice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var _valid29 = _errs269 === errors;
valid68 = valid68 || _valid29;
const _errs270 = errors;
if(data65 !== null){
const err128 = {instancePath:instancePath+"/tool_choice",schemaPath:"#/properties/tool_choice/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
var _valid29 = _errs270 === errors;
valid68 = valid68 || _valid29;
if(!valid68){
const err129 = {instancePath:instancePath+"/tool_choice",schemaPath:"#/properties/tool_choice/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs268;
if(vErrors !== null){
if(_errs268){
vErrors.length = _errs268;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs267 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parallel_tool_calls !== undefined){
let data66 = data.parallel_tool_calls;
const _errs272 = errors;
const _errs273 = errors;
let valid69 = false;
const _errs274 = errors;
if(typeof data66 !== "boolean"){
const err130 = {instancePath:instancePath+"/parallel_tool_calls",schemaPath:"requests#/$defs/ParallelToolCalls/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
var _valid30 = _errs274 === errors;
valid69 = valid69 || _valid30;
const _errs277 = errors;
if(data66 !== null){
const err131 = {instancePath:instancePath+"/parallel_tool_calls",schemaPath:"#/properties/parallel_tool_calls/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
var _valid30 = _errs277 === errors;
valid69 = valid69 || _valid30;
if(!valid69){
const err132 = {instancePath:instancePath+"/parallel_tool_calls",schemaPath:"#/properties/parallel_tool_calls/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs273;
if(vErrors !== null){
if(_errs273){
vErrors.length = _errs273;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs272 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.function_call !== undefined){
let data67 = data.function_call;
const _errs279 = errors;
const _errs280 = errors;
let valid71 = false;
const _errs281 = errors;
if(typeof data67 !== "string"){
const err133 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(!((data67 === "none") || (data67 === "auto"))){
const err134 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema32.properties.function_call.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
var _valid31 = _errs281 === errors;
valid71 = valid71 || _valid31;
const _errs283 = errors;
const _errs284 = errors;
if(errors === _errs284){
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing9;
if((data67.name === undefined) && (missing9 = "name")){
const err135 = {instancePath:instancePath+"/function_call",schemaPath:"requests#/$defs/ChatCompletionFunctionCallOption/required",keyword:"required",params:{missingProperty: missing9}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
else {
if(data67.name !== undefined){
if(typeof data67.name !== "string"){
const err136 = {instancePath:instancePath+"/function_call/name",schemaPath:"requests#/$defs/ChatCompletionFunctionCallOption/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
}
else {
const err137 = {instancePath:instancePath+"/function_call",schemaPath:"requests#/$defs/ChatCompletionFunctionCallOption/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
var _valid31 = _errs283 === errors;
valid71 = valid71 || _valid31;
if(_valid31){
var props11 = {};
props11.name = true;
}
const _errs288 = errors;
if(data67 !== null){
const err138 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
var _valid31 = _errs288 === errors;
valid71 = valid71 || _valid31;
if(!valid71){
const err139 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs280;
if(vErrors !== null){
if(_errs280){
vErrors.length = _errs280;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs279 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.functions !== undefined){
let data69 = data.functions;
const _errs290 = errors;
if((!(Array.isArray(data69))) && (data69 !== null)){
validate21.errors = [{instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/type",keyword:"type",params:{type: schema32.properties.functions.type}}];
return false;
}
if(errors === _errs290){
if(Array.isArray(data69)){
if(data69.length > 128){
validate21.errors = [{instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/maxItems",keyword:"maxItems",params:{limit: 128}}];
return false;
}
else {
if(data69.length < 1){
validate21.errors = [{instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid74 = true;
const len4 = data69.length;
for(let i4=0; i4<len4; i4++){
const _errs292 = errors;
if(!(validate83(data69[i4], {instancePath:instancePath+"/functions/" + i4,parentData:data69,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid74 = _errs292 === errors;
if(!valid74){
break;
}
}
}
}
}
}
var valid0 = _errs290 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-localai-extensions"] !== undefined){
let data71 = data["x-localai-extensions"];
const _errs293 = errors;
const _errs294 = errors;
let valid75 = false;
const _errs295 = errors;
if(!(validate85(data71, {instancePath:instancePath+"/x-localai-extensions",parentData:data,parentDataProperty:"x-localai-extensions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var _valid32 = _errs295 === errors;
valid75 = valid75 || _valid32;
if(_valid32){
var props12 = {};
props12.roles = true;
props12.template_kwargs = true;
props12.reasoning_format = true;
props12.continue_final_message = true;
props12.top_k = true;
props12.min_p = true;
props12.typical_p = true;
props12.repeat_penalty = true;
props12.repeat_last_n = true;
props12.mirostat = true;
props12.mirostat_tau = true;
props12.mirostat_eta = true;
props12.dry_multiplier = true;
props12.dry_base = true;
props12.dry_allowed_length = true;
props12.dry_penalty_last_n = true;
props12.dry_sequence_breakers = true;
props12.xtc_probability = true;
props12.xtc_threshold = true;
props12.ignore_eos = true;
props12.n_keep = true;
props12.grammar = true;
props12.grammar_syntax = true;
props12.cutstrings = true;
props12.trimstrings = true;
props12.lora = true;
props12.cache_prompt = true;
props12.timings = true;
props12.return_progress = true;
props12.seed = true;
props12.debug = true;
props12.priority = true;
props12.timeout = true;
}
const _errs296 = errors;
if(data71 !== null){
const err140 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
var _valid32 = _errs296 === errors;
valid75 = valid75 || _valid32;
if(!valid75){
const err141 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs294;
if(vErrors !== null){
if(_errs294){
vErrors.length = _errs294;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs293 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.debug !== undefined){
let data72 = data.debug;
const _errs298 = errors;
if((typeof data72 !== "boolean") && (data72 !== null)){
validate21.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/properties/debug/type",keyword:"type",params:{type: schema32.properties.debug.type}}];
return false;
}
var valid0 = _errs298 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data73 = data.priority;
const _errs300 = errors;
if((!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))) && (data73 !== null)){
validate21.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: schema32.properties.priority.type}}];
return false;
}
if(errors === _errs300){
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 100 || isNaN(data73)){
validate21.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data73 < -100 || isNaN(data73)){
validate21.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid0 = _errs300 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeout !== undefined){
let data74 = data.timeout;
const _errs302 = errors;
if((!((typeof data74 == "number") && (isFinite(data74)))) && (data74 !== null)){
validate21.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema32.properties.timeout.type}}];
return false;
}
if(errors === _errs302){
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 86400 || isNaN(data74)){
validate21.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data74 <= 0 || isNaN(data74)){
validate21.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs302 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_k !== undefined){
let data75 = data.top_k;
const _errs304 = errors;
if((!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))) && (data75 !== null)){
validate21.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: schema32.properties.top_k.type}}];
return false;
}
if(errors === _errs304){
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 2147483647 || isNaN(data75)){
validate21.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data75 < 0 || isNaN(data75)){
validate21.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs304 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.min_p !== undefined){
let data76 = data.min_p;
const _errs306 = errors;
if((!((typeof data76 == "number") && (isFinite(data76)))) && (data76 !== null)){
validate21.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: schema32.properties.min_p.type}}];
return false;
}
if(errors === _errs306){
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 1 || isNaN(data76)){
validate21.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data76 < 0 || isNaN(data76)){
validate21.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs306 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.typical_p !== undefined){
let data77 = data.typical_p;
const _errs308 = errors;
if((!((typeof data77 == "number") && (isFinite(data77)))) && (data77 !== null)){
validate21.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/properties/typical_p/type",keyword:"type",params:{type: schema32.properties.typical_p.type}}];
return false;
}
if(errors === _errs308){
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 1 || isNaN(data77)){
validate21.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/properties/typical_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data77 < 0 || isNaN(data77)){
validate21.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/properties/typical_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs308 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repeat_penalty !== undefined){
let data78 = data.repeat_penalty;
const _errs310 = errors;
if((!((typeof data78 == "number") && (isFinite(data78)))) && (data78 !== null)){
validate21.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: schema32.properties.repeat_penalty.type}}];
return false;
}
if(errors === _errs310){
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 100 || isNaN(data78)){
validate21.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data78 < 0.01 || isNaN(data78)){
validate21.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
}
}
var valid0 = _errs310 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repeat_last_n !== undefined){
let data79 = data.repeat_last_n;
const _errs312 = errors;
if((!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))) && (data79 !== null)){
validate21.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/properties/repeat_last_n/type",keyword:"type",params:{type: schema32.properties.repeat_last_n.type}}];
return false;
}
if(errors === _errs312){
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 2147483647 || isNaN(data79)){
validate21.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data79 < -1 || isNaN(data79)){
validate21.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs312 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mirostat !== undefined){
let data80 = data.mirostat;
const _errs314 = errors;
if((!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))) && (data80 !== null)){
validate21.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: schema32.properties.mirostat.type}}];
return false;
}
if(errors === _errs314){
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 2 || isNaN(data80)){
validate21.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data80 < 0 || isNaN(data80)){
validate21.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs314 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mirostat_tau !== undefined){
let data81 = data.mirostat_tau;
const _errs316 = errors;
if((!((typeof data81 == "number") && (isFinite(data81)))) && (data81 !== null)){
validate21.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: schema32.properties.mirostat_tau.type}}];
return false;
}
if(errors === _errs316){
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 > 100 || isNaN(data81)){
validate21.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data81 < 0 || isNaN(data81)){
validate21.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs316 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mirostat_eta !== undefined){
let data82 = data.mirostat_eta;
const _errs318 = errors;
if((!((typeof data82 == "number") && (isFinite(data82)))) && (data82 !== null)){
validate21.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: schema32.properties.mirostat_eta.type}}];
return false;
}
if(errors === _errs318){
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 1 || isNaN(data82)){
validate21.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data82 < 0 || isNaN(data82)){
validate21.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs318 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_multiplier !== undefined){
let data83 = data.dry_multiplier;
const _errs320 = errors;
if((!((typeof data83 == "number") && (isFinite(data83)))) && (data83 !== null)){
validate21.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/properties/dry_multiplier/type",keyword:"type",params:{type: schema32.properties.dry_multiplier.type}}];
return false;
}
if(errors === _errs320){
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 > 100 || isNaN(data83)){
validate21.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/properties/dry_multiplier/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data83 < 0 || isNaN(data83)){
validate21.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/properties/dry_multiplier/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs320 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_base !== undefined){
let data84 = data.dry_base;
const _errs322 = errors;
if((!((typeof data84 == "number") && (isFinite(data84)))) && (data84 !== null)){
validate21.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/properties/dry_base/type",keyword:"type",params:{type: schema32.properties.dry_base.type}}];
return false;
}
if(errors === _errs322){
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 100 || isNaN(data84)){
validate21.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/properties/dry_base/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data84 < 1 || isNaN(data84)){
validate21.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/properties/dry_base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs322 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_allowed_length !== undefined){
let data85 = data.dry_allowed_length;
const _errs324 = errors;
if((!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))) && (data85 !== null)){
validate21.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/properties/dry_allowed_length/type",keyword:"type",params:{type: schema32.properties.dry_allowed_length.type}}];
return false;
}
if(errors === _errs324){
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 > 2147483647 || isNaN(data85)){
validate21.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/properties/dry_allowed_length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data85 < 0 || isNaN(data85)){
validate21.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/properties/dry_allowed_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs324 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_penalty_last_n !== undefined){
let data86 = data.dry_penalty_last_n;
const _errs326 = errors;
if((!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))) && (data86 !== null)){
validate21.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/properties/dry_penalty_last_n/type",keyword:"type",params:{type: schema32.properties.dry_penalty_last_n.type}}];
return false;
}
if(errors === _errs326){
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 > 2147483647 || isNaN(data86)){
validate21.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/properties/dry_penalty_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data86 < -1 || isNaN(data86)){
validate21.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/properties/dry_penalty_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs326 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_sequence_breakers !== undefined){
let data87 = data.dry_sequence_breakers;
const _errs328 = errors;
if((!(Array.isArray(data87))) && (data87 !== null)){
validate21.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/properties/dry_sequence_breakers/type",keyword:"type",params:{type: schema32.properties.dry_sequence_breakers.type}}];
return false;
}
if(errors === _errs328){
if(Array.isArray(data87)){
if(data87.length > 64){
validate21.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/properties/dry_sequence_breakers/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid76 = true;
const len5 = data87.length;
for(let i5=0; i5<len5; i5++){
const _errs330 = errors;
if(typeof data87[i5] !== "string"){
validate21.errors = [{instancePath:instancePath+"/dry_sequence_breakers/" + i5,schemaPath:"#/properties/dry_sequence_breakers/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid76 = _errs330 === errors;
if(!valid76){
break;
}
}
}
}
}
var valid0 = _errs328 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xtc_probability !== undefined){
let data89 = data.xtc_probability;
const _errs332 = errors;
if((!((typeof data89 == "number") && (isFinite(data89)))) && (data89 !== null)){
validate21.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/properties/xtc_probability/type",keyword:"type",params:{type: schema32.properties.xtc_probability.type}}];
return false;
}
if(errors === _errs332){
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 > 1 || isNaN(data89)){
validate21.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/properties/xtc_probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data89 < 0 || isNaN(data89)){
validate21.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/properties/xtc_probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs332 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xtc_threshold !== undefined){
let data90 = data.xtc_threshold;
const _errs334 = errors;
if((!((typeof data90 == "number") && (isFinite(data90)))) && (data90 !== null)){
validate21.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/properties/xtc_threshold/type",keyword:"type",params:{type: schema32.properties.xtc_threshold.type}}];
return false;
}
if(errors === _errs334){
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 > 1 || isNaN(data90)){
validate21.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/properties/xtc_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data90 < 0 || isNaN(data90)){
validate21.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/properties/xtc_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs334 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ignore_eos !== undefined){
let data91 = data.ignore_eos;
const _errs336 = errors;
if((typeof data91 !== "boolean") && (data91 !== null)){
validate21.errors = [{instancePath:instancePath+"/ignore_eos",schemaPath:"#/properties/ignore_eos/type",keyword:"type",params:{type: schema32.properties.ignore_eos.type}}];
return false;
}
var valid0 = _errs336 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n_keep !== undefined){
let data92 = data.n_keep;
const _errs338 = errors;
if((!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))) && (data92 !== null)){
validate21.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/properties/n_keep/type",keyword:"type",params:{type: schema32.properties.n_keep.type}}];
return false;
}
if(errors === _errs338){
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 2147483647 || isNaN(data92)){
validate21.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/properties/n_keep/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data92 < -1 || isNaN(data92)){
validate21.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/properties/n_keep/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs338 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.grammar !== undefined){
let data93 = data.grammar;
const _errs340 = errors;
if((typeof data93 !== "string") && (data93 !== null)){
validate21.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/properties/grammar/type",keyword:"type",params:{type: schema32.properties.grammar.type}}];
return false;
}
if(errors === _errs340){
if(typeof data93 === "string"){
if(func1(data93) > 1048576){
validate21.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/properties/grammar/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
}
var valid0 = _errs340 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.grammar_syntax !== undefined){
let data94 = data.grammar_syntax;
const _errs342 = errors;
if((typeof data94 !== "string") && (data94 !== null)){
validate21.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/properties/grammar_syntax/type",keyword:"type",params:{type: schema32.properties.grammar_syntax.type}}];
return false;
}
if(!((((data94 === "gbnf") || (data94 === "lark")) || (data94 === "regex")) || (data94 === null))){
validate21.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/properties/grammar_syntax/enum",keyword:"enum",params:{allowedValues: schema32.properties.grammar_syntax.enum}}];
return false;
}
var valid0 = _errs342 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cutstrings !== undefined){
let data95 = data.cutstrings;
const _errs344 = errors;
if((!(Array.isArray(data95))) && (data95 !== null)){
validate21.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/properties/cutstrings/type",keyword:"type",params:{type: schema32.properties.cutstrings.type}}];
return false;
}
if(errors === _errs344){
if(Array.isArray(data95)){
if(data95.length > 64){
validate21.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/properties/cutstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid77 = true;
const len6 = data95.length;
for(let i6=0; i6<len6; i6++){
let data96 = data95[i6];
const _errs346 = errors;
if(errors === _errs346){
if(typeof data96 === "string"){
if(func1(data96) > 1024){
validate21.errors = [{instancePath:instancePath+"/cutstrings/" + i6,schemaPath:"#/properties/cutstrings/items/maxLength",keyword:"maxLength",params:{limit: 1024}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/cutstrings/" + i6,schemaPath:"#/properties/cutstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid77 = _errs346 === errors;
if(!valid77){
break;
}
}
}
}
}
var valid0 = _errs344 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trimstrings !== undefined){
let data97 = data.trimstrings;
const _errs348 = errors;
if((!(Array.isArray(data97))) && (data97 !== null)){
validate21.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/properties/trimstrings/type",keyword:"type",params:{type: schema32.properties.trimstrings.type}}];
return false;
}
if(errors === _errs348){
if(Array.isArray(data97)){
if(data97.length > 64){
validate21.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/properties/trimstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid78 = true;
const len7 = data97.length;
for(let i7=0; i7<len7; i7++){
let data98 = data97[i7];
const _errs350 = errors;
if(errors === _errs350){
if(typeof data98 === "string"){
if(func1(data98) > 4096){
validate21.errors = [{instancePath:instancePath+"/trimstrings/" + i7,schemaPath:"#/properties/trimstrings/items/maxLength",keyword:"maxLength",params:{limit: 4096}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/trimstrings/" + i7,schemaPath:"#/properties/trimstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid78 = _errs350 === errors;
if(!valid78){
break;
}
}
}
}
}
var valid0 = _errs348 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lora !== undefined){
let data99 = data.lora;
const _errs352 = errors;
if((!(Array.isArray(data99))) && (data99 !== null)){
validate21.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/properties/lora/type",keyword:"type",params:{type: schema32.properties.lora.type}}];
return false;
}
if(errors === _errs352){
if(Array.isArray(data99)){
if(data99.length > 16){
validate21.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/properties/lora/maxItems",keyword:"maxItems",params:{limit: 16}}];
return false;
}
else {
var valid79 = true;
const len8 = data99.length;
for(let i8=0; i8<len8; i8++){
let data100 = data99[i8];
const _errs354 = errors;
if(errors === _errs354){
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
let missing10;
if((data100.name === undefined) && (missing10 = "name")){
validate21.errors = [{instancePath:instancePath+"/lora/" + i8,schemaPath:"#/properties/lora/items/required",keyword:"required",params:{missingProperty: missing10}}];
return false;
}
else {
if(data100.name !== undefined){
let data101 = data100.name;
const _errs356 = errors;
if(errors === _errs356){
if(typeof data101 === "string"){
if(func1(data101) < 1){
validate21.errors = [{instancePath:instancePath+"/lora/" + i8+"/name",schemaPath:"#/properties/lora/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/lora/" + i8+"/name",schemaPath:"#/properties/lora/items/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid80 = _errs356 === errors;
}
else {
var valid80 = true;
}
if(valid80){
if(data100.scale !== undefined){
let data102 = data100.scale;
const _errs358 = errors;
if((!((typeof data102 == "number") && (isFinite(data102)))) && (data102 !== null)){
validate21.errors = [{instancePath:instancePath+"/lora/" + i8+"/scale",schemaPath:"#/properties/lora/items/properties/scale/type",keyword:"type",params:{type: schema32.properties.lora.items.properties.scale.type}}];
return false;
}
if(errors === _errs358){
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 100 || isNaN(data102)){
validate21.errors = [{instancePath:instancePath+"/lora/" + i8+"/scale",schemaPath:"#/properties/lora/items/properties/scale/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data102 < -100 || isNaN(data102)){
validate21.errors = [{instancePath:instancePath+"/lora/" + i8+"/scale",schemaPath:"#/properties/lora/items/properties/scale/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid80 = _errs358 === errors;
}
else {
var valid80 = true;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/lora/" + i8,schemaPath:"#/properties/lora/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid79 = _errs354 === errors;
if(!valid79){
break;
}
}
}
}
}
var valid0 = _errs352 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cache_prompt !== undefined){
let data103 = data.cache_prompt;
const _errs360 = errors;
if((typeof data103 !== "boolean") && (data103 !== null)){
validate21.errors = [{instancePath:instancePath+"/cache_prompt",schemaPath:"#/properties/cache_prompt/type",keyword:"type",params:{type: schema32.properties.cache_prompt.type}}];
return false;
}
var valid0 = _errs360 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timings !== undefined){
let data104 = data.timings;
const _errs362 = errors;
if((typeof data104 !== "boolean") && (data104 !== null)){
validate21.errors = [{instancePath:instancePath+"/timings",schemaPath:"#/properties/timings/type",keyword:"type",params:{type: schema32.properties.timings.type}}];
return false;
}
var valid0 = _errs362 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.return_progress !== undefined){
let data105 = data.return_progress;
const _errs364 = errors;
if((typeof data105 !== "boolean") && (data105 !== null)){
validate21.errors = [{instancePath:instancePath+"/return_progress",schemaPath:"#/properties/return_progress/type",keyword:"type",params:{type: schema32.properties.return_progress.type}}];
return false;
}
var valid0 = _errs364 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roles !== undefined){
let data106 = data.roles;
const _errs366 = errors;
if((!(data106 && typeof data106 == "object" && !Array.isArray(data106))) && (data106 !== null)){
validate21.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: schema32.properties.roles.type}}];
return false;
}
if(errors === _errs366){
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
if(data106.developer !== undefined){
let data107 = data106.developer;
const _errs368 = errors;
if((typeof data107 !== "string") && (data107 !== null)){
validate21.errors = [{instancePath:instancePath+"/roles/developer",schemaPath:"#/properties/roles/properties/developer/type",keyword:"type",params:{type: schema32.properties.roles.properties.developer.type}}];
return false;
}
if(errors === _errs368){
if(typeof data107 === "string"){
if(func1(data107) < 1){
validate21.errors = [{instancePath:instancePath+"/roles/developer",schemaPath:"#/properties/roles/properties/developer/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid81 = _errs368 === errors;
}
else {
var valid81 = true;
}
if(valid81){
if(data106.system !== undefined){
let data108 = data106.system;
const _errs370 = errors;
if((typeof data108 !== "string") && (data108 !== null)){
validate21.errors = [{instancePath:instancePath+"/roles/system",schemaPath:"#/properties/roles/properties/system/type",keyword:"type",params:{type: schema32.properties.roles.properties.system.type}}];
return false;
}
if(errors === _errs370){
if(typeof data108 === "string"){
if(func1(data108) < 1){
validate21.errors = [{instancePath:instancePath+"/roles/system",schemaPath:"#/properties/roles/properties/system/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid81 = _errs370 === errors;
}
else {
var valid81 = true;
}
if(valid81){
if(data106.user !== undefined){
let data109 = data106.user;
const _errs372 = errors;
if((typeof data109 !== "string") && (data109 !== null)){
validate21.errors = [{instancePath:instancePath+"/roles/user",schemaPath:"#/properties/roles/properties/user/type",keyword:"type",params:{type: schema32.properties.roles.properties.user.type}}];
return false;
}
if(errors === _errs372){
if(typeof data109 === "string"){
if(func1(data109) < 1){
validate21.errors = [{instancePath:instancePath+"/roles/user",schemaPath:"#/properties/roles/properties/user/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid81 = _errs372 === errors;
}
else {
var valid81 = true;
}
if(valid81){
if(data106.assistant !== undefined){
let data110 = data106.assistant;
const _errs374 = errors;
if((typeof data110 !== "string") && (data110 !== null)){
validate21.errors = [{instancePath:instancePath+"/roles/assistant",schemaPath:"#/properties/roles/properties/assistant/type",keyword:"type",params:{type: schema32.properties.roles.properties.assistant.type}}];
return false;
}
if(errors === _errs374){
if(typeof data110 === "string"){
if(func1(data110) < 1){
validate21.errors = [{instancePath:instancePath+"/roles/assistant",schemaPath:"#/properties/roles/properties/assistant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid81 = _errs374 === errors;
}
else {
var valid81 = true;
}
if(valid81){
if(data106.tool !== undefined){
let data111 = data106.tool;
const _errs376 = errors;
if((typeof data111 !== "string") && (data111 !== null)){
validate21.errors = [{instancePath:instancePath+"/roles/tool",schemaPath:"#/properties/roles/properties/tool/type",keyword:"type",params:{type: schema32.properties.roles.properties.tool.type}}];
return false;
}
if(errors === _errs376){
if(typeof data111 === "string"){
if(func1(data111) < 1){
validate21.errors = [{instancePath:instancePath+"/roles/tool",schemaPath:"#/properties/roles/properties/tool/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid81 = _errs376 === errors;
}
else {
var valid81 = true;
}
if(valid81){
if(data106.function !== undefined){
let data112 = data106.function;
const _errs378 = errors;
if((typeof data112 !== "string") && (data112 !== null)){
validate21.errors = [{instancePath:instancePath+"/roles/function",schemaPath:"#/properties/roles/properties/function/type",keyword:"type",params:{type: schema32.properties.roles.properties.function.type}}];
return false;
}
if(errors === _errs378){
if(typeof data112 === "string"){
if(func1(data112) < 1){
validate21.errors = [{instancePath:instancePath+"/roles/function",schemaPath:"#/properties/roles/properties/function/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid81 = _errs378 === errors;
}
else {
var valid81 = true;
}
}
}
}
}
}
}
}
var valid0 = _errs366 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.template_kwargs !== undefined){
let data113 = data.template_kwargs;
const _errs380 = errors;
if((!(data113 && typeof data113 == "object" && !Array.isArray(data113))) && (data113 !== null)){
validate21.errors = [{instancePath:instancePath+"/template_kwargs",schemaPath:"#/properties/template_kwargs/type",keyword:"type",params:{type: schema32.properties.template_kwargs.type}}];
return false;
}
var valid0 = _errs380 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasoning_format !== undefined){
let data114 = data.reasoning_format;
const _errs383 = errors;
if((typeof data114 !== "string") && (data114 !== null)){
validate21.errors = [{instancePath:instancePath+"/reasoning_format",schemaPath:"#/properties/reasoning_format/type",keyword:"type",params:{type: schema32.properties.reasoning_format.type}}];
return false;
}
if(!((((data114 === "none") || (data114 === "auto")) || (data114 === "deepseek")) || (data114 === null))){
validate21.errors = [{instancePath:instancePath+"/reasoning_format",schemaPath:"#/properties/reasoning_format/enum",keyword:"enum",params:{allowedValues: schema32.properties.reasoning_format.enum}}];
return false;
}
var valid0 = _errs383 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.continue_final_message !== undefined){
let data115 = data.continue_final_message;
const _errs385 = errors;
if((typeof data115 !== "boolean") && (data115 !== null)){
validate21.errors = [{instancePath:instancePath+"/continue_final_message",schemaPath:"#/properties/continue_final_message/type",keyword:"type",params:{type: schema32.properties.continue_final_message.type}}];
return false;
}
var valid0 = _errs385 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"metadata":true,"top_logprobs":true,"temperature":true,"top_p":true,"user":true,"safety_identifier":true,"prompt_cache_key":true,"prompt_cache_retention":true,"prompt_cache_options":true,"messages":true,"model":true,"service_tier":true,"modalities":true,"verbosity":true,"reasoning_effort":true,"max_completion_tokens":true,"frequency_penalty":true,"presence_penalty":true,"web_search_options":true,"response_format":true,"audio":true,"store":true,"moderation":true,"stream":true,"stop":true,"logit_bias":true,"logprobs":true,"max_tokens":true,"n":true,"prediction":true,"seed":true,"stream_options":true,"tools":true,"tool_choice":true,"parallel_tool_calls":true,"function_call":true,"functions":true,"x-localai-extensions":true,"debug":true,"priority":true,"timeout":true,"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true,"roles":true,"template_kwargs":true,"reasoning_format":true,"continue_final_message":true},"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createChatCompletion" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.model === undefined) && (missing0 = "model")) || ((data.messages === undefined) && (missing0 = "messages"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.repetition_penalty !== undefined){
let data0 = data.repetition_penalty;
const _errs1 = errors;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (data0 !== null)){
validate20.errors = [{instancePath:instancePath+"/repetition_penalty",schemaPath:"#/properties/repetition_penalty/type",keyword:"type",params:{type: schema31.properties.repetition_penalty.type}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
validate20.errors = [{instancePath:instancePath+"/repetition_penalty",schemaPath:"#/properties/repetition_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data0 < 0.01 || isNaN(data0)){
validate20.errors = [{instancePath:instancePath+"/repetition_penalty",schemaPath:"#/properties/repetition_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n_predict !== undefined){
let data1 = data.n_predict;
const _errs3 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate20.errors = [{instancePath:instancePath+"/n_predict",schemaPath:"#/properties/n_predict/type",keyword:"type",params:{type: schema31.properties.n_predict.type}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < -2 || isNaN(data1)){
validate20.errors = [{instancePath:instancePath+"/n_predict",schemaPath:"#/properties/n_predict/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.num_predict !== undefined){
let data2 = data.num_predict;
const _errs5 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate20.errors = [{instancePath:instancePath+"/num_predict",schemaPath:"#/properties/num_predict/type",keyword:"type",params:{type: schema31.properties.num_predict.type}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < -2 || isNaN(data2)){
validate20.errors = [{instancePath:instancePath+"/num_predict",schemaPath:"#/properties/num_predict/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_new_tokens !== undefined){
let data3 = data.max_new_tokens;
const _errs7 = errors;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (data3 !== null)){
validate20.errors = [{instancePath:instancePath+"/max_new_tokens",schemaPath:"#/properties/max_new_tokens/type",keyword:"type",params:{type: schema31.properties.max_new_tokens.type}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < -1 || isNaN(data3)){
validate20.errors = [{instancePath:instancePath+"/max_new_tokens",schemaPath:"#/properties/max_new_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.random_seed !== undefined){
let data4 = data.random_seed;
const _errs9 = errors;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
validate20.errors = [{instancePath:instancePath+"/random_seed",schemaPath:"#/properties/random_seed/type",keyword:"type",params:{type: schema31.properties.random_seed.type}}];
return false;
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9223372036854776000 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/random_seed",schemaPath:"#/properties/random_seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000}}];
return false;
}
else {
if(data4 < -9223372036854776000 || isNaN(data4)){
validate20.errors = [{instancePath:instancePath+"/random_seed",schemaPath:"#/properties/random_seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000}}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guided_choice !== undefined){
let data5 = data.guided_choice;
const _errs11 = errors;
if((!(Array.isArray(data5))) && (data5 !== null)){
validate20.errors = [{instancePath:instancePath+"/guided_choice",schemaPath:"#/properties/guided_choice/type",keyword:"type",params:{type: schema31.properties.guided_choice.type}}];
return false;
}
if(errors === _errs11){
if(Array.isArray(data5)){
if(data5.length > 1024){
validate20.errors = [{instancePath:instancePath+"/guided_choice",schemaPath:"#/properties/guided_choice/maxItems",keyword:"maxItems",params:{limit: 1024}}];
return false;
}
else {
if(data5.length < 1){
validate20.errors = [{instancePath:instancePath+"/guided_choice",schemaPath:"#/properties/guided_choice/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs13 = errors;
if(errors === _errs13){
if(typeof data6 === "string"){
if(func1(data6) < 1){
validate20.errors = [{instancePath:instancePath+"/guided_choice/" + i0,schemaPath:"#/properties/guided_choice/items/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/guided_choice/" + i0,schemaPath:"#/properties/guided_choice/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs13 === errors;
if(!valid1){
break;
}
}
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guided_regex !== undefined){
let data7 = data.guided_regex;
const _errs15 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate20.errors = [{instancePath:instancePath+"/guided_regex",schemaPath:"#/properties/guided_regex/type",keyword:"type",params:{type: schema31.properties.guided_regex.type}}];
return false;
}
if(errors === _errs15){
if(typeof data7 === "string"){
if(func1(data7) < 1){
validate20.errors = [{instancePath:instancePath+"/guided_regex",schemaPath:"#/properties/guided_regex/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regex !== undefined){
let data8 = data.regex;
const _errs17 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate20.errors = [{instancePath:instancePath+"/regex",schemaPath:"#/properties/regex/type",keyword:"type",params:{type: schema31.properties.regex.type}}];
return false;
}
if(errors === _errs17){
if(typeof data8 === "string"){
if(func1(data8) < 1){
validate20.errors = [{instancePath:instancePath+"/regex",schemaPath:"#/properties/regex/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guided_grammar !== undefined){
let data9 = data.guided_grammar;
const _errs19 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate20.errors = [{instancePath:instancePath+"/guided_grammar",schemaPath:"#/properties/guided_grammar/type",keyword:"type",params:{type: schema31.properties.guided_grammar.type}}];
return false;
}
if(errors === _errs19){
if(typeof data9 === "string"){
if(func1(data9) > 1048576){
validate20.errors = [{instancePath:instancePath+"/guided_grammar",schemaPath:"#/properties/guided_grammar/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ebnf !== undefined){
let data10 = data.ebnf;
const _errs21 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate20.errors = [{instancePath:instancePath+"/ebnf",schemaPath:"#/properties/ebnf/type",keyword:"type",params:{type: schema31.properties.ebnf.type}}];
return false;
}
if(errors === _errs21){
if(typeof data10 === "string"){
if(func1(data10) > 1048576){
validate20.errors = [{instancePath:instancePath+"/ebnf",schemaPath:"#/properties/ebnf/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enable_thinking !== undefined){
let data11 = data.enable_thinking;
const _errs23 = errors;
if((typeof data11 !== "boolean") && (data11 !== null)){
validate20.errors = [{instancePath:instancePath+"/enable_thinking",schemaPath:"#/properties/enable_thinking/type",keyword:"type",params:{type: schema31.properties.enable_thinking.type}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.think !== undefined){
let data12 = data.think;
const _errs25 = errors;
const _errs26 = errors;
let valid2 = false;
const _errs27 = errors;
if(typeof data12 !== "boolean"){
const err0 = {instancePath:instancePath+"/think",schemaPath:"#/properties/think/anyOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs27 === errors;
valid2 = valid2 || _valid0;
const _errs29 = errors;
if(typeof data12 !== "string"){
const err1 = {instancePath:instancePath+"/think",schemaPath:"#/properties/think/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((data12 === "low") || (data12 === "medium")) || (data12 === "high"))){
const err2 = {instancePath:instancePath+"/think",schemaPath:"#/properties/think/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.think.anyOf[1].enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs29 === errors;
valid2 = valid2 || _valid0;
const _errs31 = errors;
if(data12 !== null){
const err3 = {instancePath:instancePath+"/think",schemaPath:"#/properties/think/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs31 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err4 = {instancePath:instancePath+"/think",schemaPath:"#/properties/think/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thinking !== undefined){
let data13 = data.thinking;
const _errs33 = errors;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
validate20.errors = [{instancePath:instancePath+"/thinking",schemaPath:"#/properties/thinking/type",keyword:"type",params:{type: schema31.properties.thinking.type}}];
return false;
}
if(errors === _errs33){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing1;
if((data13.type === undefined) && (missing1 = "type")){
validate20.errors = [{instancePath:instancePath+"/thinking",schemaPath:"#/properties/thinking/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data13.type !== undefined){
let data14 = data13.type;
if(typeof data14 !== "string"){
validate20.errors = [{instancePath:instancePath+"/thinking/type",schemaPath:"#/properties/thinking/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data14 === "enabled") || (data14 === "disabled")) || (data14 === "adaptive")) || (data14 === "auto"))){
validate20.errors = [{instancePath:instancePath+"/thinking/type",schemaPath:"#/properties/thinking/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.thinking.properties.type.enum}}];
return false;
}
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasoning !== undefined){
let data15 = data.reasoning;
const _errs37 = errors;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
validate20.errors = [{instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/type",keyword:"type",params:{type: schema31.properties.reasoning.type}}];
return false;
}
if(errors === _errs37){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.effort !== undefined){
let data16 = data15.effort;
const _errs39 = errors;
if(typeof data16 !== "string"){
validate20.errors = [{instancePath:instancePath+"/reasoning/effort",schemaPath:"#/properties/reasoning/properties/effort/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data16 === "none") || (data16 === "minimal")) || (data16 === "low")) || (data16 === "medium")) || (data16 === "high")) || (data16 === "xhigh"))){
validate20.errors = [{instancePath:instancePath+"/reasoning/effort",schemaPath:"#/properties/reasoning/properties/effort/enum",keyword:"enum",params:{allowedValues: schema31.properties.reasoning.properties.effort.enum}}];
return false;
}
var valid4 = _errs39 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data15.enabled !== undefined){
const _errs41 = errors;
if(typeof data15.enabled !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/reasoning/enabled",schemaPath:"#/properties/reasoning/properties/enabled/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid4 = _errs41 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data15.exclude !== undefined){
const _errs43 = errors;
if(typeof data15.exclude !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/reasoning/exclude",schemaPath:"#/properties/reasoning/properties/exclude/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid4 = _errs43 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data15.max_tokens !== undefined){
let data19 = data15.max_tokens;
const _errs45 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate20.errors = [{instancePath:instancePath+"/reasoning/max_tokens",schemaPath:"#/properties/reasoning/properties/max_tokens/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid4 = _errs45 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guided_json !== undefined){
let data20 = data.guided_json;
const _errs47 = errors;
const _errs48 = errors;
let valid5 = false;
const _errs49 = errors;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err5 = {instancePath:instancePath+"/guided_json",schemaPath:"#/properties/guided_json/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs49 === errors;
valid5 = valid5 || _valid1;
const _errs51 = errors;
if(typeof data20 !== "string"){
const err6 = {instancePath:instancePath+"/guided_json",schemaPath:"#/properties/guided_json/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs51 === errors;
valid5 = valid5 || _valid1;
const _errs53 = errors;
if(data20 !== null){
const err7 = {instancePath:instancePath+"/guided_json",schemaPath:"#/properties/guided_json/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs53 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const err8 = {instancePath:instancePath+"/guided_json",schemaPath:"#/properties/guided_json/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.json_schema !== undefined){
let data21 = data.json_schema;
const _errs55 = errors;
const _errs56 = errors;
let valid6 = false;
const _errs57 = errors;
if(!(data21 && typeof data21 == "object" && !Array.isArray(data21))){
const err9 = {instancePath:instancePath+"/json_schema",schemaPath:"#/properties/json_schema/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs57 === errors;
valid6 = valid6 || _valid2;
const _errs59 = errors;
if(typeof data21 !== "string"){
const err10 = {instancePath:instancePath+"/json_schema",schemaPath:"#/properties/json_schema/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid2 = _errs59 === errors;
valid6 = valid6 || _valid2;
const _errs61 = errors;
if(data21 !== null){
const err11 = {instancePath:instancePath+"/json_schema",schemaPath:"#/properties/json_schema/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs61 === errors;
valid6 = valid6 || _valid2;
if(!valid6){
const err12 = {instancePath:instancePath+"/json_schema",schemaPath:"#/properties/json_schema/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs56;
if(vErrors !== null){
if(_errs56){
vErrors.length = _errs56;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.structured_outputs !== undefined){
let data22 = data.structured_outputs;
const _errs63 = errors;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
validate20.errors = [{instancePath:instancePath+"/structured_outputs",schemaPath:"#/properties/structured_outputs/type",keyword:"type",params:{type: schema31.properties.structured_outputs.type}}];
return false;
}
if(errors === _errs63){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.json !== undefined){
let data23 = data22.json;
const _errs65 = errors;
const _errs66 = errors;
let valid8 = false;
const _errs67 = errors;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
const err13 = {instancePath:instancePath+"/structured_outputs/json",schemaPath:"#/properties/structured_outputs/properties/json/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs67 === errors;
valid8 = valid8 || _valid3;
const _errs69 = errors;
if(typeof data23 !== "string"){
const err14 = {instancePath:instancePath+"/structured_outputs/json",schemaPath:"#/properties/structured_outputs/properties/json/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid3 = _errs69 === errors;
valid8 = valid8 || _valid3;
if(!valid8){
const err15 = {instancePath:instancePath+"/structured_outputs/json",schemaPath:"#/properties/structured_outputs/properties/json/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs66;
if(vErrors !== null){
if(_errs66){
vErrors.length = _errs66;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs65 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.json_object !== undefined){
const _errs71 = errors;
if(typeof data22.json_object !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/structured_outputs/json_object",schemaPath:"#/properties/structured_outputs/properties/json_object/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid7 = _errs71 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.regex !== undefined){
const _errs73 = errors;
if(typeof data22.regex !== "string"){
validate20.errors = [{instancePath:instancePath+"/structured_outputs/regex",schemaPath:"#/properties/structured_outputs/properties/regex/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs73 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.choice !== undefined){
let data26 = data22.choice;
const _errs75 = errors;
if(errors === _errs75){
if(Array.isArray(data26)){
if(data26.length > 1024){
validate20.errors = [{instancePath:instancePath+"/structured_outputs/choice",schemaPath:"#/properties/structured_outputs/properties/choice/maxItems",keyword:"maxItems",params:{limit: 1024}}];
return false;
}
else {
if(data26.length < 1){
validate20.errors = [{instancePath:instancePath+"/structured_outputs/choice",schemaPath:"#/properties/structured_outputs/properties/choice/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid9 = true;
const len1 = data26.length;
for(let i1=0; i1<len1; i1++){
let data27 = data26[i1];
const _errs77 = errors;
if(errors === _errs77){
if(typeof data27 === "string"){
if(func1(data27) < 1){
validate20.errors = [{instancePath:instancePath+"/structured_outputs/choice/" + i1,schemaPath:"#/properties/structured_outputs/properties/choice/items/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/structured_outputs/choice/" + i1,schemaPath:"#/properties/structured_outputs/properties/choice/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs77 === errors;
if(!valid9){
break;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/structured_outputs/choice",schemaPath:"#/properties/structured_outputs/properties/choice/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid7 = _errs75 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.grammar !== undefined){
const _errs79 = errors;
if(typeof data22.grammar !== "string"){
validate20.errors = [{instancePath:instancePath+"/structured_outputs/grammar",schemaPath:"#/properties/structured_outputs/properties/grammar/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs79 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data29 = data.format;
const _errs81 = errors;
const _errs82 = errors;
let valid10 = false;
const _errs83 = errors;
if(!(data29 && typeof data29 == "object" && !Array.isArray(data29))){
const err16 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid4 = _errs83 === errors;
valid10 = valid10 || _valid4;
const _errs85 = errors;
if(typeof data29 !== "string"){
const err17 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((data29 === "json") || (data29 === ""))){
const err18 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.format.anyOf[1].enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid4 = _errs85 === errors;
valid10 = valid10 || _valid4;
const _errs87 = errors;
if(data29 !== null){
const err19 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid4 = _errs87 === errors;
valid10 = valid10 || _valid4;
if(!valid10){
const err20 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs82;
if(vErrors !== null){
if(_errs82){
vErrors.length = _errs82;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs81 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chat_template_kwargs !== undefined){
let data30 = data.chat_template_kwargs;
const _errs89 = errors;
if((!(data30 && typeof data30 == "object" && !Array.isArray(data30))) && (data30 !== null)){
validate20.errors = [{instancePath:instancePath+"/chat_template_kwargs",schemaPath:"#/properties/chat_template_kwargs/type",keyword:"type",params:{type: schema31.properties.chat_template_kwargs.type}}];
return false;
}
var valid0 = _errs89 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data31 = data.options;
const _errs92 = errors;
if((!(data31 && typeof data31 == "object" && !Array.isArray(data31))) && (data31 !== null)){
validate20.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: schema31.properties.options.type}}];
return false;
}
if(errors === _errs92){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.temperature !== undefined){
let data32 = data31.temperature;
const _errs94 = errors;
const _errs95 = errors;
let valid12 = false;
const _errs96 = errors;
if(errors === _errs96){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 2 || isNaN(data32)){
const err21 = {instancePath:instancePath+"/options/temperature",schemaPath:"#/properties/options/properties/temperature/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
if(data32 < 0 || isNaN(data32)){
const err22 = {instancePath:instancePath+"/options/temperature",schemaPath:"#/properties/options/properties/temperature/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/options/temperature",schemaPath:"#/properties/options/properties/temperature/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var _valid5 = _errs96 === errors;
valid12 = valid12 || _valid5;
const _errs98 = errors;
if(data32 !== null){
const err24 = {instancePath:instancePath+"/options/temperature",schemaPath:"#/properties/options/properties/temperature/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid5 = _errs98 === errors;
valid12 = valid12 || _valid5;
if(!valid12){
const err25 = {instancePath:instancePath+"/options/temperature",schemaPath:"#/properties/options/properties/temperature/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs95;
if(vErrors !== null){
if(_errs95){
vErrors.length = _errs95;
}
else {
vErrors = null;
}
}
}
var valid11 = _errs94 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.top_p !== undefined){
let data33 = data31.top_p;
const _errs100 = errors;
const _errs101 = errors;
let valid13 = false;
const _errs102 = errors;
if(errors === _errs102){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1 || isNaN(data33)){
const err26 = {instancePath:instancePath+"/options/top_p",schemaPath:"#/properties/options/properties/top_p/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
if(data33 < 0 || isNaN(data33)){
const err27 = {instancePath:instancePath+"/options/top_p",schemaPath:"#/properties/options/properties/top_p/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/options/top_p",schemaPath:"#/properties/options/properties/top_p/anyOf/0/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid6 = _errs102 === errors;
valid13 = valid13 || _valid6;
const _errs104 = errors;
if(data33 !== null){
const err29 = {instancePath:instancePath+"/options/top_p",schemaPath:"#/properties/options/properties/top_p/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid6 = _errs104 === errors;
valid13 = valid13 || _valid6;
if(!valid13){
const err30 = {instancePath:instancePath+"/options/top_p",schemaPath:"#/properties/options/properties/top_p/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs101;
if(vErrors !== null){
if(_errs101){
vErrors.length = _errs101;
}
else {
vErrors = null;
}
}
}
var valid11 = _errs100 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.top_k !== undefined){
let data34 = data31.top_k;
const _errs106 = errors;
if((!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) && (data34 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/top_k",schemaPath:"#/properties/options/properties/top_k/type",keyword:"type",params:{type: schema31.properties.options.properties.top_k.type}}];
return false;
}
if(errors === _errs106){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 2147483647 || isNaN(data34)){
validate20.errors = [{instancePath:instancePath+"/options/top_k",schemaPath:"#/properties/options/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data34 < 0 || isNaN(data34)){
validate20.errors = [{instancePath:instancePath+"/options/top_k",schemaPath:"#/properties/options/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid11 = _errs106 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.min_p !== undefined){
let data35 = data31.min_p;
const _errs108 = errors;
if((!((typeof data35 == "number") && (isFinite(data35)))) && (data35 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/min_p",schemaPath:"#/properties/options/properties/min_p/type",keyword:"type",params:{type: schema31.properties.options.properties.min_p.type}}];
return false;
}
if(errors === _errs108){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 1 || isNaN(data35)){
validate20.errors = [{instancePath:instancePath+"/options/min_p",schemaPath:"#/properties/options/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data35 < 0 || isNaN(data35)){
validate20.errors = [{instancePath:instancePath+"/options/min_p",schemaPath:"#/properties/options/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid11 = _errs108 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.typical_p !== undefined){
let data36 = data31.typical_p;
const _errs110 = errors;
if((!((typeof data36 == "number") && (isFinite(data36)))) && (data36 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/typical_p",schemaPath:"#/properties/options/properties/typical_p/type",keyword:"type",params:{type: schema31.properties.options.properties.typical_p.type}}];
return false;
}
if(errors === _errs110){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1 || isNaN(data36)){
validate20.errors = [{instancePath:instancePath+"/options/typical_p",schemaPath:"#/properties/options/properties/typical_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data36 < 0 || isNaN(data36)){
validate20.errors = [{instancePath:instancePath+"/options/typical_p",schemaPath:"#/properties/options/properties/typical_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid11 = _errs110 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.seed !== undefined){
let data37 = data31.seed;
const _errs112 = errors;
if((!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))) && (data37 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/seed",schemaPath:"#/properties/options/properties/seed/type",keyword:"type",params:{type: schema31.properties.options.properties.seed.type}}];
return false;
}
if(errors === _errs112){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 9223372036854776000 || isNaN(data37)){
validate20.errors = [{instancePath:instancePath+"/options/seed",schemaPath:"#/properties/options/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000}}];
return false;
}
else {
if(data37 < -9223372036854776000 || isNaN(data37)){
validate20.errors = [{instancePath:instancePath+"/options/seed",schemaPath:"#/properties/options/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000}}];
return false;
}
}
}
}
var valid11 = _errs112 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.stop !== undefined){
let data38 = data31.stop;
const _errs114 = errors;
const _errs115 = errors;
let valid14 = false;
const _errs116 = errors;
const _errs118 = errors;
let valid16 = false;
const _errs119 = errors;
if((typeof data38 !== "string") && (data38 !== null)){
const err31 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/0/type",keyword:"type",params:{type: schema78.anyOf[0].type}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid8 = _errs119 === errors;
valid16 = valid16 || _valid8;
const _errs121 = errors;
if(errors === _errs121){
if(Array.isArray(data38)){
if(data38.length > 64){
const err32 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
if(data38.length < 1){
const err33 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
var valid17 = true;
const len2 = data38.length;
for(let i2=0; i2<len2; i2++){
const _errs123 = errors;
if(typeof data38[i2] !== "string"){
const err34 = {instancePath:instancePath+"/options/stop/" + i2,schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var valid17 = _errs123 === errors;
if(!valid17){
break;
}
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
var _valid8 = _errs121 === errors;
valid16 = valid16 || _valid8;
if(!valid16){
const err36 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
errors = _errs118;
if(vErrors !== null){
if(_errs118){
vErrors.length = _errs118;
}
else {
vErrors = null;
}
}
}
var _valid7 = _errs116 === errors;
valid14 = valid14 || _valid7;
const _errs125 = errors;
if(data38 !== null){
const err37 = {instancePath:instancePath+"/options/stop",schemaPath:"#/properties/options/properties/stop/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid7 = _errs125 === errors;
valid14 = valid14 || _valid7;
if(!valid14){
const err38 = {instancePath:instancePath+"/options/stop",schemaPath:"#/properties/options/properties/stop/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
}
var valid11 = _errs114 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.repeat_penalty !== undefined){
let data40 = data31.repeat_penalty;
const _errs127 = errors;
if((!((typeof data40 == "number") && (isFinite(data40)))) && (data40 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/repeat_penalty",schemaPath:"#/properties/options/properties/repeat_penalty/type",keyword:"type",params:{type: schema31.properties.options.properties.repeat_penalty.type}}];
return false;
}
if(errors === _errs127){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 100 || isNaN(data40)){
validate20.errors = [{instancePath:instancePath+"/options/repeat_penalty",schemaPath:"#/properties/options/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data40 < 0.01 || isNaN(data40)){
validate20.errors = [{instancePath:instancePath+"/options/repeat_penalty",schemaPath:"#/properties/options/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
}
}
var valid11 = _errs127 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.repeat_last_n !== undefined){
let data41 = data31.repeat_last_n;
const _errs129 = errors;
if((!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))) && (data41 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/repeat_last_n",schemaPath:"#/properties/options/properties/repeat_last_n/type",keyword:"type",params:{type: schema31.properties.options.properties.repeat_last_n.type}}];
return false;
}
if(errors === _errs129){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 2147483647 || isNaN(data41)){
validate20.errors = [{instancePath:instancePath+"/options/repeat_last_n",schemaPath:"#/properties/options/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data41 < -1 || isNaN(data41)){
validate20.errors = [{instancePath:instancePath+"/options/repeat_last_n",schemaPath:"#/properties/options/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid11 = _errs129 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.presence_penalty !== undefined){
let data42 = data31.presence_penalty;
const _errs131 = errors;
if((!((typeof data42 == "number") && (isFinite(data42)))) && (data42 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/presence_penalty",schemaPath:"#/properties/options/properties/presence_penalty/type",keyword:"type",params:{type: schema31.properties.options.properties.presence_penalty.type}}];
return false;
}
if(errors === _errs131){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 2 || isNaN(data42)){
validate20.errors = [{instancePath:instancePath+"/options/presence_penalty",schemaPath:"#/properties/options/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data42 < -2 || isNaN(data42)){
validate20.errors = [{instancePath:instancePath+"/options/presence_penalty",schemaPath:"#/properties/options/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
}
var valid11 = _errs131 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.frequency_penalty !== undefined){
let data43 = data31.frequency_penalty;
const _errs133 = errors;
if((!((typeof data43 == "number") && (isFinite(data43)))) && (data43 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/frequency_penalty",schemaPath:"#/properties/options/properties/frequency_penalty/type",keyword:"type",params:{type: schema31.properties.options.properties.frequency_penalty.type}}];
return false;
}
if(errors === _errs133){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 2 || isNaN(data43)){
validate20.errors = [{instancePath:instancePath+"/options/frequency_penalty",schemaPath:"#/properties/options/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data43 < -2 || isNaN(data43)){
validate20.errors = [{instancePath:instancePath+"/options/frequency_penalty",schemaPath:"#/properties/options/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
}
var valid11 = _errs133 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.mirostat !== undefined){
let data44 = data31.mirostat;
const _errs135 = errors;
if((!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))) && (data44 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/mirostat",schemaPath:"#/properties/options/properties/mirostat/type",keyword:"type",params:{type: schema31.properties.options.properties.mirostat.type}}];
return false;
}
if(errors === _errs135){
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 2 || isNaN(data44)){
validate20.errors = [{instancePath:instancePath+"/options/mirostat",schemaPath:"#/properties/options/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data44 < 0 || isNaN(data44)){
validate20.errors = [{instancePath:instancePath+"/options/mirostat",schemaPath:"#/properties/options/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid11 = _errs135 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.mirostat_tau !== undefined){
let data45 = data31.mirostat_tau;
const _errs137 = errors;
if((!((typeof data45 == "number") && (isFinite(data45)))) && (data45 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/mirostat_tau",schemaPath:"#/properties/options/properties/mirostat_tau/type",keyword:"type",params:{type: schema31.properties.options.properties.mirostat_tau.type}}];
return false;
}
if(errors === _errs137){
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 100 || isNaN(data45)){
validate20.errors = [{instancePath:instancePath+"/options/mirostat_tau",schemaPath:"#/properties/options/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data45 < 0 || isNaN(data45)){
validate20.errors = [{instancePath:instancePath+"/options/mirostat_tau",schemaPath:"#/properties/options/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid11 = _errs137 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.mirostat_eta !== undefined){
let data46 = data31.mirostat_eta;
const _errs139 = errors;
if((!((typeof data46 == "number") && (isFinite(data46)))) && (data46 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/mirostat_eta",schemaPath:"#/properties/options/properties/mirostat_eta/type",keyword:"type",params:{type: schema31.properties.options.properties.mirostat_eta.type}}];
return false;
}
if(errors === _errs139){
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 1 || isNaN(data46)){
validate20.errors = [{instancePath:instancePath+"/options/mirostat_eta",schemaPath:"#/properties/options/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data46 < 0 || isNaN(data46)){
validate20.errors = [{instancePath:instancePath+"/options/mirostat_eta",schemaPath:"#/properties/options/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid11 = _errs139 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data31.num_predict !== undefined){
let data47 = data31.num_predict;
const _errs141 = errors;
if((!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))) && (data47 !== null)){
validate20.errors = [{instancePath:instancePath+"/options/num_predict",schemaPath:"#/properties/options/properties/num_predict/type",keyword:"type",params:{type: schema31.properties.options.properties.num_predict.type}}];
return false;
}
if(errors === _errs141){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < -2 || isNaN(data47)){
validate20.errors = [{instancePath:instancePath+"/options/num_predict",schemaPath:"#/properties/options/properties/num_predict/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
var valid11 = _errs141 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
var valid0 = _errs92 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"repetition_penalty":true,"n_predict":true,"num_predict":true,"max_new_tokens":true,"random_seed":true,"guided_choice":true,"guided_regex":true,"regex":true,"guided_grammar":true,"ebnf":true,"min_tokens":true,"stop_token_ids":true,"bad_words":true,"skip_special_tokens":true,"spaces_between_special_tokens":true,"include_stop_str_in_output":true,"use_beam_search":true,"length_penalty":true,"early_stopping":true,"truncate_prompt_tokens":true,"prompt_logprobs":true,"return_tokens_as_token_ids":true,"top_a":true,"watermark":true,"safe_prompt":true,"penalize_nl":true,"penalize_newline":true,"dynatemp_range":true,"top_n_sigma":true,"num_ctx":true,"num_keep":true,"num_batch":true,"num_gpu":true,"main_gpu":true,"num_thread":true,"numa":true,"use_mmap":true,"use_mlock":true,"low_vram":true,"vocab_only":true,"f16_kv":true,"keep_alive":true,"tfs_z":true,"ttl":true,"draft_model":true,"guided_decoding_backend":true,"request_id":true,"cache_salt":true,"id_slot":true,"slot_id":true,"usage":true,"provider":true,"transforms":true,"route":true,"enable_thinking":true,"think":true,"thinking":true,"reasoning":true,"include_reasoning":true,"separate_reasoning":true,"guided_json":true,"json_schema":true,"structured_outputs":true,"format":true,"add_special_tokens":true,"echo":true,"best_of":true,"chat_template_kwargs":true,"add_generation_prompt":true,"options":true,"metadata":true,"top_logprobs":true,"temperature":true,"top_p":true,"user":true,"safety_identifier":true,"prompt_cache_key":true,"prompt_cache_retention":true,"prompt_cache_options":true,"messages":true,"model":true,"service_tier":true,"modalities":true,"verbosity":true,"reasoning_effort":true,"max_completion_tokens":true,"frequency_penalty":true,"presence_penalty":true,"web_search_options":true,"response_format":true,"audio":true,"store":true,"moderation":true,"stream":true,"stop":true,"logit_bias":true,"logprobs":true,"max_tokens":true,"n":true,"prediction":true,"seed":true,"stream_options":true,"tools":true,"tool_choice":true,"parallel_tool_calls":true,"function_call":true,"functions":true,"x-localai-extensions":true,"debug":true,"priority":true,"timeout":true,"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true,"roles":true,"template_kwargs":true,"reasoning_format":true,"continue_final_message":true},"dynamicProps":false,"dynamicItems":false};

exports.defaults_createChatCompletion = validate21;

exports.applyTemplate = validate90;
const schema98 = {"$id":"applyTemplate","type":"object","$ref":"defaults_applyTemplate","required":["messages"],"properties":{"chat_template_kwargs":{"type":["object","null"],"additionalProperties":true}}};
const schema99 = {"type":"object","properties":{"model":{"type":["string","null"]},"messages":{"type":"array","minItems":1,"items":{"$ref":"requests#/$defs/ChatCompletionRequestMessage"}},"tools":{"type":["array","null"],"items":{"anyOf":[{"$ref":"requests#/$defs/ChatCompletionTool"},{"$ref":"requests#/$defs/CustomToolChatCompletions"}]}},"tool_choice":{"anyOf":[{"$ref":"requests#/$defs/ChatCompletionToolChoiceOption"},{"type":"null"}]},"parallel_tool_calls":{"anyOf":[{"$ref":"requests#/$defs/ParallelToolCalls"},{"type":"null"}]},"functions":{"type":["array","null"],"minItems":1,"maxItems":128,"items":{"$ref":"requests#/$defs/ChatCompletionFunctions"}},"function_call":{"anyOf":[{"type":"string","enum":["none","auto"]},{"$ref":"requests#/$defs/ChatCompletionFunctionCallOption"},{"type":"null"}]},"response_format":{"anyOf":[{"oneOf":[{"$ref":"requests#/$defs/ResponseFormatText"},{"$ref":"requests#/$defs/ResponseFormatJsonSchema"},{"$ref":"requests#/$defs/ResponseFormatJsonObject"}],"discriminator":{"propertyName":"type"},"type":"object"},{"type":"null"}]},"reasoning_effort":{"anyOf":[{"$ref":"requests#/$defs/ReasoningEffort"},{"type":"null"}]},"verbosity":{"anyOf":[{"$ref":"requests#/$defs/Verbosity"},{"type":"null"}]},"x-localai-extensions":{"anyOf":[{"$ref":"requests#/$defs/LocalAITemplateExtensions"},{"type":"null"}]},"seed":{"type":["integer","null"],"minimum":-1,"maximum":4294967294},"debug":{"type":["boolean","null"]},"priority":{"type":["integer","null"],"minimum":-100,"maximum":100},"timeout":{"type":["number","null"],"exclusiveMinimum":0,"maximum":86400},"roles":{"type":["object","null"],"properties":{"developer":{"type":["string","null"],"minLength":1},"system":{"type":["string","null"],"minLength":1},"user":{"type":["string","null"],"minLength":1},"assistant":{"type":["string","null"],"minLength":1},"tool":{"type":["string","null"],"minLength":1},"function":{"type":["string","null"],"minLength":1}}},"template_kwargs":{"type":["object","null"],"additionalProperties":true},"continue_final_message":{"type":["boolean","null"]},"add_generation_prompt":{"type":["boolean","null"]}},"$id":"defaults_applyTemplate"};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.role;
if(typeof tag0 == "string"){
if(tag0 === "developer"){
if(!(validate26(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var props0 = {};
props0.content = true;
props0.role = true;
props0.name = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
}
else if(tag0 === "system"){
if(!(validate29(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.content = true;
props0.role = true;
props0.name = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
}
}
else if(tag0 === "user"){
if(!(validate33(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.content = true;
props0.role = true;
props0.name = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
}
}
else if(tag0 === "assistant"){
if(!(validate43(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.content = true;
props0.refusal = true;
props0.role = true;
props0.name = true;
props0.audio = true;
props0.tool_calls = true;
props0.function_call = true;
props0.reasoning_content = true;
props0.annotations = true;
props0.parsed = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
props0.reasoning = true;
props0.reasoning_text = true;
props0.thinking = true;
props0.reasoning_details = true;
props0.thinking_blocks = true;
props0.images = true;
}
}
else if(tag0 === "tool"){
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = props0 || {};
props0.role = true;
props0.content = true;
props0.tool_call_id = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
props0.name = true;
props0.status = true;
}
}
else if(tag0 === "function"){
const _errs8 = errors;
if(errors === _errs8){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.role === undefined) && (missing0 = "role")) || ((data.content === undefined) && (missing0 = "content"))) || ((data.name === undefined) && (missing0 = "name"))){
validate92.errors = [{instancePath,schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.role !== undefined){
let data0 = data.role;
const _errs10 = errors;
if(typeof data0 !== "string"){
validate92.errors = [{instancePath:instancePath+"/role",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "function")){
validate92.errors = [{instancePath:instancePath+"/role",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/role/enum",keyword:"enum",params:{allowedValues: schema60.properties.role.enum}}];
return false;
}
var valid8 = _errs10 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.content !== undefined){
let data1 = data.content;
const _errs12 = errors;
const _errs13 = errors;
let valid9 = false;
const _errs14 = errors;
if(typeof data1 !== "string"){
const err0 = {instancePath:instancePath+"/content",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/content/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid9 = valid9 || _valid0;
const _errs16 = errors;
if(data1 !== null){
const err1 = {instancePath:instancePath+"/content",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/content/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const err2 = {instancePath:instancePath+"/content",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/content/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate92.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs12 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.name !== undefined){
const _errs18 = errors;
if(typeof data.name !== "string"){
validate92.errors = [{instancePath:instancePath+"/name",schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid8 = _errs18 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/$defs/ChatCompletionRequestFunctionMessage/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(props0 !== true){
props0 = props0 || {};
props0.role = true;
props0.content = true;
props0.name = true;
props0.id = true;
props0.timestamp = true;
props0.metadata = true;
props0.cache_control = true;
props0.provider_specific_fields = true;
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "role", tagValue: tag0}}];
return false;
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "role", tagValue: tag0}}];
return false;
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate92.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate92.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.function === undefined) && (missing0 = "function"))){
validate99.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate99.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "function")){
validate99.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema81.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.function !== undefined){
const _errs3 = errors;
if(!(validate76(data.function, {instancePath:instancePath+"/function",parentData:data,parentDataProperty:"function",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate99.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":{"type":true,"function":true,"cache_control":true},"dynamicProps":false,"dynamicItems":false};


function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "none") || (data === "auto")) || (data === "required"))){
const err1 = {instancePath,schemaPath:"#/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema85.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(!(validate80(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.type = true;
props0.allowed_tools = true;
}
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.function === undefined) && (missing0 = "function"))){
const err2 = {instancePath,schemaPath:"#/$defs/ChatCompletionNamedToolChoice/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs7 = errors;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(data0 === "function")){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/type/enum",keyword:"enum",params:{allowedValues: schema88.properties.type.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.function !== undefined){
let data1 = data.function;
const _errs9 = errors;
if(errors === _errs9){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.name === undefined) && (missing1 = "name")){
const err5 = {instancePath:instancePath+"/function",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/function/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data1.name !== undefined){
if(typeof data1.name !== "string"){
const err6 = {instancePath:instancePath+"/function/name",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/function/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/function",schemaPath:"#/$defs/ChatCompletionNamedToolChoice/properties/function/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/$defs/ChatCompletionNamedToolChoice/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.function = true;
}
}
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.type === undefined) && (missing2 = "type")) || ((data.custom === undefined) && (missing2 = "custom"))){
const err9 = {instancePath,schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.type !== undefined){
let data3 = data.type;
const _errs16 = errors;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(data3 === "custom")){
const err11 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/type/enum",keyword:"enum",params:{allowedValues: schema89.properties.type.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.custom !== undefined){
let data4 = data.custom;
const _errs18 = errors;
if(errors === _errs18){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing3;
if((data4.name === undefined) && (missing3 = "name")){
const err12 = {instancePath:instancePath+"/custom",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/custom/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data4.name !== undefined){
if(typeof data4.name !== "string"){
const err13 = {instancePath:instancePath+"/custom/name",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/custom/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/custom",schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/properties/custom/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/$defs/ChatCompletionNamedToolChoiceCustom/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.type = true;
props0.custom = true;
}
}
if(!valid0){
const err16 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
validate102.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate102.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate102.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate105.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.description !== undefined){
let data0 = data.description;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate105.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema92.properties.description.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func1(data1) > 64){
validate105.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func1(data1) < 1){
validate105.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern4.test(data1)){
validate105.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate105.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parameters !== undefined){
let data2 = data.parameters;
const _errs5 = errors;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err0 = {instancePath:instancePath+"/parameters",schemaPath:"#/$defs/FunctionParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
const _errs11 = errors;
if(data2 !== null){
const err1 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate105.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate105.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"props":{"description":true,"name":true,"parameters":true},"dynamicProps":false,"dynamicItems":false};


function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate107.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.json_schema === undefined) && (missing0 = "json_schema"))){
validate107.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate107.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(data0 === "json_schema")){
validate107.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema68.properties.type.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.json_schema !== undefined){
let data1 = data.json_schema;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.name === undefined) && (missing1 = "name")){
validate107.errors = [{instancePath:instancePath+"/json_schema",schemaPath:"#/properties/json_schema/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.description !== undefined){
let data2 = data1.description;
const _errs5 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate107.errors = [{instancePath:instancePath+"/json_schema/description",schemaPath:"#/properties/json_schema/properties/description/type",keyword:"type",params:{type: schema68.properties.json_schema.properties.description.type}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.name !== undefined){
const _errs7 = errors;
if(typeof data1.name !== "string"){
validate107.errors = [{instancePath:instancePath+"/json_schema/name",schemaPath:"#/properties/json_schema/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.schema !== undefined){
let data4 = data1.schema;
const _errs9 = errors;
const _errs10 = errors;
let valid2 = false;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err0 = {instancePath:instancePath+"/json_schema/schema",schemaPath:"#/$defs/ResponseFormatJsonSchemaSchema/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
const _errs15 = errors;
if(data4 !== null){
const err1 = {instancePath:instancePath+"/json_schema/schema",schemaPath:"#/properties/json_schema/properties/schema/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err2 = {instancePath:instancePath+"/json_schema/schema",schemaPath:"#/properties/json_schema/properties/schema/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate107.errors = vErrors;
return false;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.strict !== undefined){
let data5 = data1.strict;
const _errs17 = errors;
const _errs18 = errors;
let valid4 = false;
const _errs19 = errors;
if(typeof data5 !== "boolean"){
const err3 = {instancePath:instancePath+"/json_schema/strict",schemaPath:"#/properties/json_schema/properties/strict/anyOf/0/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs19 === errors;
valid4 = valid4 || _valid1;
const _errs21 = errors;
if(data5 !== null){
const err4 = {instancePath:instancePath+"/json_schema/strict",schemaPath:"#/properties/json_schema/properties/strict/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs21 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err5 = {instancePath:instancePath+"/json_schema/strict",schemaPath:"#/properties/json_schema/properties/strict/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate107.errors = vErrors;
return false;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/json_schema",schemaPath:"#/properties/json_schema/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate107.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate107.errors = vErrors;
return errors === 0;
}
validate107.evaluated = {"props":{"type":true,"json_schema":true},"dynamicProps":false,"dynamicItems":false};

const schema117 = {"allOf":[{"$ref":"#/$defs/LocalAIBaseExtensions"},{"type":"object","properties":{"roles":{"type":["object","null"],"properties":{"developer":{"type":["string","null"],"minLength":1},"system":{"type":["string","null"],"minLength":1},"user":{"type":["string","null"],"minLength":1},"assistant":{"type":["string","null"],"minLength":1},"tool":{"type":["string","null"],"minLength":1},"function":{"type":["string","null"],"minLength":1}}},"template_kwargs":{"type":["object","null"],"additionalProperties":true},"continue_final_message":{"type":["boolean","null"]},"add_generation_prompt":{"type":["boolean","null"]}}}]};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.seed !== undefined){
let data0 = data.seed;
const _errs3 = errors;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
validate109.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/type",keyword:"type",params:{type: schema96.properties.seed.type}}];
return false;
}
if(errors === _errs3){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 4294967294 || isNaN(data0)){
validate109.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294}}];
return false;
}
else {
if(data0 < -1 || isNaN(data0)){
validate109.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid2 = _errs3 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.debug !== undefined){
let data1 = data.debug;
const _errs5 = errors;
if((typeof data1 !== "boolean") && (data1 !== null)){
validate109.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/debug/type",keyword:"type",params:{type: schema96.properties.debug.type}}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.priority !== undefined){
let data2 = data.priority;
const _errs7 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate109.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/type",keyword:"type",params:{type: schema96.properties.priority.type}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate109.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < -100 || isNaN(data2)){
validate109.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.timeout !== undefined){
let data3 = data.timeout;
const _errs9 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate109.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/type",keyword:"type",params:{type: schema96.properties.timeout.type}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 86400 || isNaN(data3)){
validate109.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data3 <= 0 || isNaN(data3)){
validate109.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate109.errors = [{instancePath,schemaPath:"#/$defs/LocalAIBaseExtensions/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs11 = errors;
if(errors === _errs11){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.roles !== undefined){
let data4 = data.roles;
const _errs13 = errors;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
validate109.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/allOf/1/properties/roles/type",keyword:"type",params:{type: schema117.allOf[1].properties.roles.type}}];
return false;
}
if(errors === _errs13){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.developer !== undefined){
let data5 = data4.developer;
const _errs15 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate109.errors = [{instancePath:instancePath+"/roles/developer",schemaPath:"#/allOf/1/properties/roles/properties/developer/type",keyword:"type",params:{type: schema117.allOf[1].properties.roles.properties.developer.type}}];
return false;
}
if(errors === _errs15){
if(typeof data5 === "string"){
if(func1(data5) < 1){
validate109.errors = [{instancePath:instancePath+"/roles/developer",schemaPath:"#/allOf/1/properties/roles/properties/developer/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.system !== undefined){
let data6 = data4.system;
const _errs17 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate109.errors = [{instancePath:instancePath+"/roles/system",schemaPath:"#/allOf/1/properties/roles/properties/system/type",keyword:"type",params:{type: schema117.allOf[1].properties.roles.properties.system.type}}];
return false;
}
if(errors === _errs17){
if(typeof data6 === "string"){
if(func1(data6) < 1){
validate109.errors = [{instancePath:instancePath+"/roles/system",schemaPath:"#/allOf/1/properties/roles/properties/system/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid4 = _errs17 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.user !== undefined){
let data7 = data4.user;
const _errs19 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate109.errors = [{instancePath:instancePath+"/roles/user",schemaPath:"#/allOf/1/properties/roles/properties/user/type",keyword:"type",params:{type: schema117.allOf[1].properties.roles.properties.user.type}}];
return false;
}
if(errors === _errs19){
if(typeof data7 === "string"){
if(func1(data7) < 1){
validate109.errors = [{instancePath:instancePath+"/roles/user",schemaPath:"#/allOf/1/properties/roles/properties/user/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.assistant !== undefined){
let data8 = data4.assistant;
const _errs21 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate109.errors = [{instancePath:instancePath+"/roles/assistant",schemaPath:"#/allOf/1/properties/roles/properties/assistant/type",keyword:"type",params:{type: schema117.allOf[1].properties.roles.properties.assistant.type}}];
return false;
}
if(errors === _errs21){
if(typeof data8 === "string"){
if(func1(data8) < 1){
validate109.errors = [{instancePath:instancePath+"/roles/assistant",schemaPath:"#/allOf/1/properties/roles/properties/assistant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.tool !== undefined){
let data9 = data4.tool;
const _errs23 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate109.errors = [{instancePath:instancePath+"/roles/tool",schemaPath:"#/allOf/1/properties/roles/properties/tool/type",keyword:"type",params:{type: schema117.allOf[1].properties.roles.properties.tool.type}}];
return false;
}
if(errors === _errs23){
if(typeof data9 === "string"){
if(func1(data9) < 1){
validate109.errors = [{instancePath:instancePath+"/roles/tool",schemaPath:"#/allOf/1/properties/roles/properties/tool/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.function !== undefined){
let data10 = data4.function;
const _errs25 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate109.errors = [{instancePath:instancePath+"/roles/function",schemaPath:"#/allOf/1/properties/roles/properties/function/type",keyword:"type",params:{type: schema117.allOf[1].properties.roles.properties.function.type}}];
return false;
}
if(errors === _errs25){
if(typeof data10 === "string"){
if(func1(data10) < 1){
validate109.errors = [{instancePath:instancePath+"/roles/function",schemaPath:"#/allOf/1/properties/roles/properties/function/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.template_kwargs !== undefined){
let data11 = data.template_kwargs;
const _errs27 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
validate109.errors = [{instancePath:instancePath+"/template_kwargs",schemaPath:"#/allOf/1/properties/template_kwargs/type",keyword:"type",params:{type: schema117.allOf[1].properties.template_kwargs.type}}];
return false;
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.continue_final_message !== undefined){
let data12 = data.continue_final_message;
const _errs30 = errors;
if((typeof data12 !== "boolean") && (data12 !== null)){
validate109.errors = [{instancePath:instancePath+"/continue_final_message",schemaPath:"#/allOf/1/properties/continue_final_message/type",keyword:"type",params:{type: schema117.allOf[1].properties.continue_final_message.type}}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.add_generation_prompt !== undefined){
let data13 = data.add_generation_prompt;
const _errs32 = errors;
if((typeof data13 !== "boolean") && (data13 !== null)){
validate109.errors = [{instancePath:instancePath+"/add_generation_prompt",schemaPath:"#/allOf/1/properties/add_generation_prompt/type",keyword:"type",params:{type: schema117.allOf[1].properties.add_generation_prompt.type}}];
return false;
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate109.errors = [{instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"props":{"roles":true,"template_kwargs":true,"continue_final_message":true,"add_generation_prompt":true,"seed":true,"debug":true,"priority":true,"timeout":true},"dynamicProps":false,"dynamicItems":false};


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="defaults_applyTemplate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
let data0 = data.model;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate91.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: schema99.properties.model.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.messages !== undefined){
let data1 = data.messages;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length < 1){
validate91.errors = [{instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate92(data1[i0], {instancePath:instancePath+"/messages/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate91.errors = [{instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tools !== undefined){
let data3 = data.tools;
const _errs6 = errors;
if((!(Array.isArray(data3))) && (data3 !== null)){
validate91.errors = [{instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type: schema99.properties.tools.type}}];
return false;
}
if(errors === _errs6){
if(Array.isArray(data3)){
var valid2 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs8 = errors;
const _errs9 = errors;
let valid3 = false;
const _errs10 = errors;
if(!(validate99(data4, {instancePath:instancePath+"/tools/" + i1,parentData:data3,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var _valid0 = _errs10 === errors;
valid3 = valid3 || _valid0;
if(_valid0){
var props1 = {};
props1.type = true;
props1.function = true;
props1.cache_control = true;
}
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing0;
if(((data4.type === undefined) && (missing0 = "type")) || ((data4.custom === undefined) && (missing0 = "custom"))){
const err0 = {instancePath:instancePath+"/tools/" + i1,schemaPath:"requests#/$defs/CustomToolChatCompletions/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data4.type !== undefined){
let data5 = data4.type;
const _errs14 = errors;
if(typeof data5 !== "string"){
const err1 = {instancePath:instancePath+"/tools/" + i1+"/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data5 === "custom")){
const err2 = {instancePath:instancePath+"/tools/" + i1+"/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/type/enum",keyword:"enum",params:{allowedValues: schema84.properties.type.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid5 = _errs14 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data4.custom !== undefined){
let data6 = data4.custom;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.name === undefined) && (missing1 = "name")){
const err3 = {instancePath:instancePath+"/tools/" + i1+"/custom",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data6.name !== undefined){
const _errs18 = errors;
if(typeof data6.name !== "string"){
const err4 = {instancePath:instancePath+"/tools/" + i1+"/custom/name",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid6 = _errs18 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.description !== undefined){
let data8 = data6.description;
const _errs20 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
const err5 = {instancePath:instancePath+"/tools/" + i1+"/custom/description",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/description/type",keyword:"type",params:{type: schema84.properties.custom.properties.description.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid6 = _errs20 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.format !== undefined){
let data9 = data6.format;
const _errs22 = errors;
const _errs23 = errors;
let valid7 = false;
const _errs24 = errors;
if(errors === _errs24){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if((data9.type === undefined) && (missing2 = "type")){
const err6 = {instancePath:instancePath+"/tools/" + i1+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/0/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data9.type !== undefined){
let data10 = data9.type;
if(typeof data10 !== "string"){
const err7 = {instancePath:instancePath+"/tools/" + i1+"/custom/format/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/0/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data10 === "text")){
const err8 = {instancePath:instancePath+"/tools/" + i1+"/custom/format/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/0/properties/type/enum",keyword:"enum",params:{allowedValues: schema84.properties.custom.properties.format.anyOf[0].properties.type.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/tools/" + i1+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid1 = _errs24 === errors;
valid7 = valid7 || _valid1;
if(_valid1){
var props2 = {};
props2.type = true;
}
const _errs28 = errors;
if(errors === _errs28){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((data9.type === undefined) && (missing3 = "type")) || ((data9.grammar === undefined) && (missing3 = "grammar"))){
const err10 = {instancePath:instancePath+"/tools/" + i1+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
if(data9.type !== undefined){
let data11 = data9.type;
const _errs30 = errors;
if(typeof data11 !== "string"){
const err11 = {instancePath:instancePath+"/tools/" + i1+"/custom/format/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(data11 === "grammar")){
const err12 = {instancePath:instancePath+"/tools/" + i1+"/custom/format/type",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/type/enum",keyword:"enum",params:{allowedValues: schema84.properties.custom.properties.format.anyOf[1].properties.type.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid9 = _errs30 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data9.grammar !== undefined){
let data12 = data9.grammar;
const _errs32 = errors;
if(errors === _errs32){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing4;
if(((data12.definition === undefined) && (missing4 = "definition")) || ((data12.syntax === undefined) && (missing4 = "syntax"))){
const err13 = {instancePath:instancePath+"/tools/" + i1+"/custom/format/grammar",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/required",keyword:"required",params:{missingProperty: missing4}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
if(data12.definition !== undefined){
const _errs34 = errors;
if(typeof data12.definition !== "string"){
const err14 = {instancePath:instancePath+"/tools/" + i1+"/custom/format/grammar/definition",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/properties/definition/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid10 = _errs34 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data12.syntax !== undefined){
let data14 = data12.syntax;
const _errs36 = errors;
if(typeof data14 !== "string"){
const err15 = {instancePath:instancePath+"/tools/" + i1+"/custom/format/grammar/syntax",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/properties/syntax/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((data14 === "lark") || (data14 === "regex"))){
const err16 = {instancePath:instancePath+"/tools/" + i1+"/custom/format/grammar/syntax",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/properties/syntax/enum",keyword:"enum",params:{allowedValues: schema84.properties.custom.properties.format.anyOf[1].properties.grammar.properties.syntax.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid10 = _errs36 === errors;
}
else {
var valid10 = true;
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/tools/" + i1+"/custom/format/grammar",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/properties/grammar/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid9 = _errs32 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/tools/" + i1+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs28 === errors;
valid7 = valid7 || _valid1;
if(_valid1){
if(props2 !== true){
props2 = props2 || {};
props2.type = true;
props2.grammar = true;
}
}
const _errs38 = errors;
if(data9 !== null){
const err19 = {instancePath:instancePath+"/tools/" + i1+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs38 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const err20 = {instancePath:instancePath+"/tools/" + i1+"/custom/format",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/properties/format/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/tools/" + i1+"/custom",schemaPath:"requests#/$defs/CustomToolChatCompletions/properties/custom/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/tools/" + i1,schemaPath:"requests#/$defs/CustomToolChatCompletions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid3 = valid3 || _valid0;
if(_valid0){
if(props1 !== true){
props1 = props1 || {};
props1.type = true;
props1.custom = true;
props1.cache_control = true;
}
}
if(!valid3){
const err23 = {instancePath:instancePath+"/tools/" + i1,schemaPath:"#/properties/tools/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool_choice !== undefined){
let data15 = data.tool_choice;
const _errs40 = errors;
const _errs41 = errors;
let valid11 = false;
const _errs42 = errors;
if(!(validate102(data15, {instancePath:instancePath+"/tool_choice",parentData:data,parentDataProperty:"tool_choice",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
var _valid2 = _errs42 === errors;
valid11 = valid11 || _valid2;
const _errs43 = errors;
if(data15 !== null){
const err24 = {instancePath:instancePath+"/tool_choice",schemaPath:"#/properties/tool_choice/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid2 = _errs43 === errors;
valid11 = valid11 || _valid2;
if(!valid11){
const err25 = {instancePath:instancePath+"/tool_choice",schemaPath:"#/properties/tool_choice/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parallel_tool_calls !== undefined){
let data16 = data.parallel_tool_calls;
const _errs45 = errors;
const _errs46 = errors;
let valid12 = false;
const _errs47 = errors;
if(typeof data16 !== "boolean"){
const err26 = {instancePath:instancePath+"/parallel_tool_calls",schemaPath:"requests#/$defs/ParallelToolCalls/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid3 = _errs47 === errors;
valid12 = valid12 || _valid3;
const _errs50 = errors;
if(data16 !== null){
const err27 = {instancePath:instancePath+"/parallel_tool_calls",schemaPath:"#/properties/parallel_tool_calls/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid3 = _errs50 === errors;
valid12 = valid12 || _valid3;
if(!valid12){
const err28 = {instancePath:instancePath+"/parallel_tool_calls",schemaPath:"#/properties/parallel_tool_calls/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.functions !== undefined){
let data17 = data.functions;
const _errs52 = errors;
if((!(Array.isArray(data17))) && (data17 !== null)){
validate91.errors = [{instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/type",keyword:"type",params:{type: schema99.properties.functions.type}}];
return false;
}
if(errors === _errs52){
if(Array.isArray(data17)){
if(data17.length > 128){
validate91.errors = [{instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/maxItems",keyword:"maxItems",params:{limit: 128}}];
return false;
}
else {
if(data17.length < 1){
validate91.errors = [{instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid14 = true;
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
const _errs54 = errors;
if(!(validate105(data17[i2], {instancePath:instancePath+"/functions/" + i2,parentData:data17,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
var valid14 = _errs54 === errors;
if(!valid14){
break;
}
}
}
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.function_call !== undefined){
let data19 = data.function_call;
const _errs55 = errors;
const _errs56 = errors;
let valid15 = false;
const _errs57 = errors;
if(typeof data19 !== "string"){
const err29 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((data19 === "none") || (data19 === "auto"))){
const err30 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema99.properties.function_call.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid4 = _errs57 === errors;
valid15 = valid15 || _valid4;
const _errs59 = errors;
const _errs60 = errors;
if(errors === _errs60){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing5;
if((data19.name === undefined) && (missing5 = "name")){
const err31 = {instancePath:instancePath+"/function_call",schemaPath:"requests#/$defs/ChatCompletionFunctionCallOption/required",keyword:"required",params:{missingProperty: missing5}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
if(data19.name !== undefined){
if(typeof data19.name !== "string"){
const err32 = {instancePath:instancePath+"/function_call/name",schemaPath:"requests#/$defs/ChatCompletionFunctionCallOption/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/function_call",schemaPath:"requests#/$defs/ChatCompletionFunctionCallOption/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid4 = _errs59 === errors;
valid15 = valid15 || _valid4;
if(_valid4){
var props4 = {};
props4.name = true;
}
const _errs64 = errors;
if(data19 !== null){
const err34 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf/2/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid4 = _errs64 === errors;
valid15 = valid15 || _valid4;
if(!valid15){
const err35 = {instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs56;
if(vErrors !== null){
if(_errs56){
vErrors.length = _errs56;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response_format !== undefined){
let data21 = data.response_format;
const _errs66 = errors;
const _errs67 = errors;
let valid18 = false;
const _errs68 = errors;
if(errors === _errs68){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
const tag0 = data21.type;
if(typeof tag0 == "string"){
if(tag0 === "text"){
const _errs72 = errors;
if(errors === _errs72){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing6;
if((data21.type === undefined) && (missing6 = "type")){
const err36 = {instancePath:instancePath+"/response_format",schemaPath:"requests#/$defs/ResponseFormatText/required",keyword:"required",params:{missingProperty: missing6}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
if(data21.type !== undefined){
let data22 = data21.type;
if(typeof data22 !== "string"){
const err37 = {instancePath:instancePath+"/response_format/type",schemaPath:"requests#/$defs/ResponseFormatText/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(data22 === "text")){
const err38 = {instancePath:instancePath+"/response_format/type",schemaPath:"requests#/$defs/ResponseFormatText/properties/type/enum",keyword:"enum",params:{allowedValues: schema70.properties.type.enum}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
else {
const err39 = {instancePath:instancePath+"/response_format",schemaPath:"requests#/$defs/ResponseFormatText/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
var props5 = {};
props5.type = true;
}
else if(tag0 === "json_schema"){
if(!(validate107(data21, {instancePath:instancePath+"/response_format",parentData:data,parentDataProperty:"response_format",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
if(props5 !== true){
props5 = props5 || {};
props5.type = true;
props5.json_schema = true;
}
}
else if(tag0 === "json_object"){
const _errs78 = errors;
if(errors === _errs78){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing7;
if((data21.type === undefined) && (missing7 = "type")){
const err40 = {instancePath:instancePath+"/response_format",schemaPath:"requests#/$defs/ResponseFormatJsonObject/required",keyword:"required",params:{missingProperty: missing7}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
else {
if(data21.type !== undefined){
let data23 = data21.type;
const _errs80 = errors;
if(typeof data23 !== "string"){
const err41 = {instancePath:instancePath+"/response_format/type",schemaPath:"requests#/$defs/ResponseFormatJsonObject/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!(data23 === "json_object")){
const err42 = {instancePath:instancePath+"/response_format/type",schemaPath:"requests#/$defs/ResponseFormatJsonObject/properties/type/enum",keyword:"enum",params:{allowedValues: schema71.properties.type.enum}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var valid26 = _errs80 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data21.schema !== undefined){
let data24 = data21.schema;
const _errs82 = errors;
if((!(data24 && typeof data24 == "object" && !Array.isArray(data24))) && (data24 !== null)){
const err43 = {instancePath:instancePath+"/response_format/schema",schemaPath:"requests#/$defs/ResponseFormatJsonObject/properties/schema/type",keyword:"type",params:{type: schema71.properties.schema.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var valid26 = _errs82 === errors;
}
else {
var valid26 = true;
}
}
}
}
else {
const err44 = {instancePath:instancePath+"/response_format",schemaPath:"requests#/$defs/ResponseFormatJsonObject/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(props5 !== true){
props5 = props5 || {};
props5.type = true;
props5.schema = true;
}
}
else {
const err45 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf/0/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf/0/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
var _valid5 = _errs68 === errors;
valid18 = valid18 || _valid5;
const _errs84 = errors;
if(data21 !== null){
const err48 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid5 = _errs84 === errors;
valid18 = valid18 || _valid5;
if(!valid18){
const err49 = {instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs67;
if(vErrors !== null){
if(_errs67){
vErrors.length = _errs67;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reasoning_effort !== undefined){
let data25 = data.reasoning_effort;
const _errs86 = errors;
const _errs87 = errors;
let valid27 = false;
const _errs88 = errors;
const _errs90 = errors;
let valid29 = false;
const _errs91 = errors;
if(typeof data25 !== "string"){
const err50 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"requests#/$defs/ReasoningEffort/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!(((((((data25 === "none") || (data25 === "minimal")) || (data25 === "low")) || (data25 === "medium")) || (data25 === "high")) || (data25 === "xhigh")) || (data25 === "max"))){
const err51 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"requests#/$defs/ReasoningEffort/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema65.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid7 = _errs91 === errors;
valid29 = valid29 || _valid7;
const _errs93 = errors;
if(data25 !== null){
const err52 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"requests#/$defs/ReasoningEffort/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid7 = _errs93 === errors;
valid29 = valid29 || _valid7;
if(!valid29){
const err53 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"requests#/$defs/ReasoningEffort/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
else {
errors = _errs90;
if(vErrors !== null){
if(_errs90){
vErrors.length = _errs90;
}
else {
vErrors = null;
}
}
}
var _valid6 = _errs88 === errors;
valid27 = valid27 || _valid6;
const _errs95 = errors;
if(data25 !== null){
const err54 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid6 = _errs95 === errors;
valid27 = valid27 || _valid6;
if(!valid27){
const err55 = {instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs87;
if(vErrors !== null){
if(_errs87){
vErrors.length = _errs87;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs86 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verbosity !== undefined){
let data26 = data.verbosity;
const _errs97 = errors;
const _errs98 = errors;
let valid30 = false;
const _errs99 = errors;
const _errs101 = errors;
let valid32 = false;
const _errs102 = errors;
if(typeof data26 !== "string"){
const err56 = {instancePath:instancePath+"/verbosity",schemaPath:"requests#/$defs/Verbosity/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!(((data26 === "low") || (data26 === "medium")) || (data26 === "high"))){
const err57 = {instancePath:instancePath+"/verbosity",schemaPath:"requests#/$defs/Verbosity/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema64.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid9 = _errs102 === errors;
valid32 = valid32 || _valid9;
const _errs104 = errors;
if(data26 !== null){
const err58 = {instancePath:instancePath+"/verbosity",schemaPath:"requests#/$defs/Verbosity/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid9 = _errs104 === errors;
valid32 = valid32 || _valid9;
if(!valid32){
const err59 = {instancePath:instancePath+"/verbosity",schemaPath:"requests#/$defs/Verbosity/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
else {
errors = _errs101;
if(vErrors !== null){
if(_errs101){
vErrors.length = _errs101;
}
else {
vErrors = null;
}
}
}
var _valid8 = _errs99 === errors;
valid30 = valid30 || _valid8;
const _errs106 = errors;
if(data26 !== null){
const err60 = {instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid8 = _errs106 === errors;
valid30 = valid30 || _valid8;
if(!valid30){
const err61 = {instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs98;
if(vErrors !== null){
if(_errs98){
vErrors.length = _errs98;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-localai-extensions"] !== undefined){
let data27 = data["x-localai-extensions"];
const _errs108 = errors;
const _errs109 = errors;
let valid33 = false;
const _errs110 = errors;
if(!(validate109(data27, {instancePath:instancePath+"/x-localai-extensions",parentData:data,parentDataProperty:"x-localai-extensions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var _valid10 = _errs110 === errors;
valid33 = valid33 || _valid10;
if(_valid10){
var props6 = {};
props6.roles = true;
props6.template_kwargs = true;
props6.continue_final_message = true;
props6.add_generation_prompt = true;
props6.seed = true;
props6.debug = true;
props6.priority = true;
props6.timeout = true;
}
const _errs111 = errors;
if(data27 !== null){
const err62 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid10 = _errs111 === errors;
valid33 = valid33 || _valid10;
if(!valid33){
const err63 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
validate91.errors = vErrors;
return false;
}
else {
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs108 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data28 = data.seed;
const _errs113 = errors;
if((!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))) && (data28 !== null)){
validate91.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: schema99.properties.seed.type}}];
return false;
}
if(errors === _errs113){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 4294967294 || isNaN(data28)){
validate91.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294}}];
return false;
}
else {
if(data28 < -1 || isNaN(data28)){
validate91.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs113 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.debug !== undefined){
let data29 = data.debug;
const _errs115 = errors;
if((typeof data29 !== "boolean") && (data29 !== null)){
validate91.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/properties/debug/type",keyword:"type",params:{type: schema99.properties.debug.type}}];
return false;
}
var valid0 = _errs115 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data30 = data.priority;
const _errs117 = errors;
if((!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))) && (data30 !== null)){
validate91.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: schema99.properties.priority.type}}];
return false;
}
if(errors === _errs117){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 100 || isNaN(data30)){
validate91.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data30 < -100 || isNaN(data30)){
validate91.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid0 = _errs117 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeout !== undefined){
let data31 = data.timeout;
const _errs119 = errors;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (data31 !== null)){
validate91.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema99.properties.timeout.type}}];
return false;
}
if(errors === _errs119){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 86400 || isNaN(data31)){
validate91.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data31 <= 0 || isNaN(data31)){
validate91.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs119 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roles !== undefined){
let data32 = data.roles;
const _errs121 = errors;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
validate91.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: schema99.properties.roles.type}}];
return false;
}
if(errors === _errs121){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.developer !== undefined){
let data33 = data32.developer;
const _errs123 = errors;
if((typeof data33 !== "string") && (data33 !== null)){
validate91.errors = [{instancePath:instancePath+"/roles/developer",schemaPath:"#/properties/roles/properties/developer/type",keyword:"type",params:{type: schema99.properties.roles.properties.developer.type}}];
return false;
}
if(errors === _errs123){
if(typeof data33 === "string"){
if(func1(data33) < 1){
validate91.errors = [{instancePath:instancePath+"/roles/developer",schemaPath:"#/properties/roles/properties/developer/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid34 = _errs123 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data32.system !== undefined){
let data34 = data32.system;
const _errs125 = errors;
if((typeof data34 !== "string") && (data34 !== null)){
validate91.errors = [{instancePath:instancePath+"/roles/system",schemaPath:"#/properties/roles/properties/system/type",keyword:"type",params:{type: schema99.properties.roles.properties.system.type}}];
return false;
}
if(errors === _errs125){
if(typeof data34 === "string"){
if(func1(data34) < 1){
validate91.errors = [{instancePath:instancePath+"/roles/system",schemaPath:"#/properties/roles/properties/system/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid34 = _errs125 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data32.user !== undefined){
let data35 = data32.user;
const _errs127 = errors;
if((typeof data35 !== "string") && (data35 !== null)){
validate91.errors = [{instancePath:instancePath+"/roles/user",schemaPath:"#/properties/roles/properties/user/type",keyword:"type",params:{type: schema99.properties.roles.properties.user.type}}];
return false;
}
if(errors === _errs127){
if(typeof data35 === "string"){
if(func1(data35) < 1){
validate91.errors = [{instancePath:instancePath+"/roles/user",schemaPath:"#/properties/roles/properties/user/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid34 = _errs127 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data32.assistant !== undefined){
let data36 = data32.assistant;
const _errs129 = errors;
if((typeof data36 !== "string") && (data36 !== null)){
validate91.errors = [{instancePath:instancePath+"/roles/assistant",schemaPath:"#/properties/roles/properties/assistant/type",keyword:"type",params:{type: schema99.properties.roles.properties.assistant.type}}];
return false;
}
if(errors === _errs129){
if(typeof data36 === "string"){
if(func1(data36) < 1){
validate91.errors = [{instancePath:instancePath+"/roles/assistant",schemaPath:"#/properties/roles/properties/assistant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid34 = _errs129 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data32.tool !== undefined){
let data37 = data32.tool;
const _errs131 = errors;
if((typeof data37 !== "string") && (data37 !== null)){
validate91.errors = [{instancePath:instancePath+"/roles/tool",schemaPath:"#/properties/roles/properties/tool/type",keyword:"type",params:{type: schema99.properties.roles.properties.tool.type}}];
return false;
}
if(errors === _errs131){
if(typeof data37 === "string"){
if(func1(data37) < 1){
validate91.errors = [{instancePath:instancePath+"/roles/tool",schemaPath:"#/properties/roles/properties/tool/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid34 = _errs131 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data32.function !== undefined){
let data38 = data32.function;
const _errs133 = errors;
if((typeof data38 !== "string") && (data38 !== null)){
validate91.errors = [{instancePath:instancePath+"/roles/function",schemaPath:"#/properties/roles/properties/function/type",keyword:"type",params:{type: schema99.properties.roles.properties.function.type}}];
return false;
}
if(errors === _errs133){
if(typeof data38 === "string"){
if(func1(data38) < 1){
validate91.errors = [{instancePath:instancePath+"/roles/function",schemaPath:"#/properties/roles/properties/function/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid34 = _errs133 === errors;
}
else {
var valid34 = true;
}
}
}
}
}
}
}
}
var valid0 = _errs121 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.template_kwargs !== undefined){
let data39 = data.template_kwargs;
const _errs135 = errors;
if((!(data39 && typeof data39 == "object" && !Array.isArray(data39))) && (data39 !== null)){
validate91.errors = [{instancePath:instancePath+"/template_kwargs",schemaPath:"#/properties/template_kwargs/type",keyword:"type",params:{type: schema99.properties.template_kwargs.type}}];
return false;
}
var valid0 = _errs135 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.continue_final_message !== undefined){
let data40 = data.continue_final_message;
const _errs138 = errors;
if((typeof data40 !== "boolean") && (data40 !== null)){
validate91.errors = [{instancePath:instancePath+"/continue_final_message",schemaPath:"#/properties/continue_final_message/type",keyword:"type",params:{type: schema99.properties.continue_final_message.type}}];
return false;
}
var valid0 = _errs138 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.add_generation_prompt !== undefined){
let data41 = data.add_generation_prompt;
const _errs140 = errors;
if((typeof data41 !== "boolean") && (data41 !== null)){
validate91.errors = [{instancePath:instancePath+"/add_generation_prompt",schemaPath:"#/properties/add_generation_prompt/type",keyword:"type",params:{type: schema99.properties.add_generation_prompt.type}}];
return false;
}
var valid0 = _errs140 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate91.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":{"model":true,"messages":true,"tools":true,"tool_choice":true,"parallel_tool_calls":true,"functions":true,"function_call":true,"response_format":true,"reasoning_effort":true,"verbosity":true,"x-localai-extensions":true,"seed":true,"debug":true,"priority":true,"timeout":true,"roles":true,"template_kwargs":true,"continue_final_message":true,"add_generation_prompt":true},"dynamicProps":false,"dynamicItems":false};


function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="applyTemplate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.messages === undefined) && (missing0 = "messages")){
validate90.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.chat_template_kwargs !== undefined){
let data0 = data.chat_template_kwargs;
if((!(data0 && typeof data0 == "object" && !Array.isArray(data0))) && (data0 !== null)){
validate90.errors = [{instancePath:instancePath+"/chat_template_kwargs",schemaPath:"#/properties/chat_template_kwargs/type",keyword:"type",params:{type: schema98.properties.chat_template_kwargs.type}}];
return false;
}
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":{"chat_template_kwargs":true,"model":true,"messages":true,"tools":true,"tool_choice":true,"parallel_tool_calls":true,"functions":true,"function_call":true,"response_format":true,"reasoning_effort":true,"verbosity":true,"x-localai-extensions":true,"seed":true,"debug":true,"priority":true,"timeout":true,"roles":true,"template_kwargs":true,"continue_final_message":true,"add_generation_prompt":true},"dynamicProps":false,"dynamicItems":false};

exports.defaults_applyTemplate = validate91;

exports.createCompletion = validate112;
const schema119 = {"$id":"createCompletion","type":"object","$ref":"defaults_createCompletion","required":["model","prompt"],"properties":{"repetition_penalty":{"type":["number","null"],"minimum":0.01,"maximum":100},"n_predict":{"type":["integer","null"],"minimum":-2},"num_predict":{"type":["integer","null"],"minimum":-2},"max_new_tokens":{"type":["integer","null"],"minimum":-1},"random_seed":{"type":["integer","null"]},"guided_choice":{"type":["array","null"],"minItems":1,"maxItems":1024,"items":{"type":"string","minLength":1}},"guided_regex":{"type":["string","null"],"minLength":1},"regex":{"type":["string","null"],"minLength":1},"guided_grammar":{"type":["string","null"],"maxLength":1048576},"ebnf":{"type":["string","null"],"maxLength":1048576},"min_tokens":{},"stop_token_ids":{},"bad_words":{},"skip_special_tokens":{},"spaces_between_special_tokens":{},"include_stop_str_in_output":{},"use_beam_search":{},"length_penalty":{},"early_stopping":{},"truncate_prompt_tokens":{},"prompt_logprobs":{},"return_tokens_as_token_ids":{},"top_a":{},"watermark":{},"safe_prompt":{},"penalize_nl":{},"penalize_newline":{},"dynatemp_range":{},"top_n_sigma":{},"num_ctx":{},"num_keep":{},"num_batch":{},"num_gpu":{},"main_gpu":{},"num_thread":{},"numa":{},"use_mmap":{},"use_mlock":{},"low_vram":{},"vocab_only":{},"f16_kv":{},"keep_alive":{},"tfs_z":{},"ttl":{},"draft_model":{},"guided_decoding_backend":{},"request_id":{},"cache_salt":{},"id_slot":{},"slot_id":{},"usage":{},"provider":{},"transforms":{},"route":{},"guided_json":{},"json_schema":{},"structured_outputs":{"type":["object","null"],"properties":{"regex":{"type":"string"},"choice":{"type":"array","minItems":1,"maxItems":1024,"items":{"type":"string","minLength":1}},"grammar":{"type":"string"}}},"format":{},"add_special_tokens":{},"options":{"type":["object","null"],"properties":{"temperature":{"type":["number","null"],"minimum":0,"maximum":2},"top_p":{"type":["number","null"],"minimum":0,"maximum":1},"top_k":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"min_p":{"type":["number","null"],"minimum":0,"maximum":1},"typical_p":{"type":["number","null"],"minimum":0,"maximum":1},"seed":{"type":["integer","null"]},"stop":{"anyOf":[{"$ref":"requests#/$defs/StopConfiguration"},{"type":"null"}]},"repeat_penalty":{"type":["number","null"],"minimum":0.01,"maximum":100},"repeat_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"presence_penalty":{"type":["number","null"],"minimum":-2,"maximum":2},"frequency_penalty":{"type":["number","null"],"minimum":-2,"maximum":2},"mirostat":{"type":["integer","null"],"minimum":0,"maximum":2},"mirostat_tau":{"type":["number","null"],"minimum":0,"maximum":100},"mirostat_eta":{"type":["number","null"],"minimum":0,"maximum":1},"num_predict":{"type":["integer","null"],"minimum":-2},"num_ctx":{},"num_keep":{},"num_batch":{},"num_gpu":{},"main_gpu":{},"num_thread":{},"numa":{},"use_mmap":{},"use_mlock":{},"low_vram":{},"vocab_only":{},"f16_kv":{},"tfs_z":{},"penalize_newline":{}}}}};
const schema120 = {"type":"object","properties":{"model":{"anyOf":[{"type":"string"}]},"prompt":{"anyOf":[{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}},{"type":"array","minItems":1,"items":{"type":"integer"}},{"type":"array","minItems":1,"items":{"type":"array","minItems":1,"items":{"type":"integer"}}}]},{"type":"null"}]},"best_of":{"type":["integer","null"],"minimum":0,"maximum":20},"echo":{"type":["boolean","null"]},"frequency_penalty":{"type":["number","null"],"minimum":-2,"maximum":2},"logit_bias":{"type":["object","null"],"additionalProperties":{"type":"integer","minimum":-100,"maximum":100}},"logprobs":{"type":["integer","null"],"minimum":0,"maximum":5},"max_tokens":{"type":["integer","null"],"minimum":-1},"n":{"type":["integer","null"],"minimum":1,"maximum":128},"presence_penalty":{"type":["number","null"],"minimum":-2,"maximum":2},"seed":{"type":["integer","null"]},"stop":{"anyOf":[{"$ref":"requests#/$defs/StopConfiguration"},{"type":"null"}]},"stream":{"type":["boolean","null"]},"stream_options":{"anyOf":[{"$ref":"requests#/$defs/ChatCompletionStreamOptions"},{"type":"null"}]},"suffix":{"type":["string","null"]},"temperature":{"type":["number","null"],"minimum":0,"maximum":2},"top_p":{"type":["number","null"],"minimum":0,"maximum":1},"user":{"type":["string","null"]},"x-localai-extensions":{"anyOf":[{"$ref":"requests#/$defs/LocalAICompletionExtensions"},{"type":"null"}]},"debug":{"type":["boolean","null"]},"priority":{"type":["integer","null"],"minimum":-100,"maximum":100},"timeout":{"type":["number","null"],"exclusiveMinimum":0,"maximum":86400},"top_k":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"min_p":{"type":["number","null"],"minimum":0,"maximum":1},"typical_p":{"type":["number","null"],"minimum":0,"maximum":1},"repeat_penalty":{"type":["number","null"],"minimum":0.01,"maximum":100},"repeat_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"mirostat":{"type":["integer","null"],"minimum":0,"maximum":2},"mirostat_tau":{"type":["number","null"],"minimum":0,"maximum":100},"mirostat_eta":{"type":["number","null"],"minimum":0,"maximum":1},"dry_multiplier":{"type":["number","null"],"minimum":0,"maximum":100},"dry_base":{"type":["number","null"],"minimum":1,"maximum":100},"dry_allowed_length":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"dry_penalty_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"dry_sequence_breakers":{"type":["array","null"],"maxItems":64,"items":{"type":"string"}},"xtc_probability":{"type":["number","null"],"minimum":0,"maximum":1},"xtc_threshold":{"type":["number","null"],"minimum":0,"maximum":1},"ignore_eos":{"type":["boolean","null"]},"n_keep":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"grammar":{"type":["string","null"],"maxLength":1048576},"grammar_syntax":{"type":["string","null"],"enum":["gbnf","lark","regex",null]},"cutstrings":{"type":["array","null"],"maxItems":64,"items":{"type":"string","maxLength":1024}},"trimstrings":{"type":["array","null"],"maxItems":64,"items":{"type":"string","maxLength":4096}},"lora":{"type":["array","null"],"maxItems":16,"items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"scale":{"type":["number","null"],"minimum":-100,"maximum":100}}}},"cache_prompt":{"type":["boolean","null"]},"timings":{"type":["boolean","null"]},"return_progress":{"type":["boolean","null"]},"parse_special":{"type":["boolean","null"]}},"$id":"defaults_createCompletion"};
const schema123 = {"allOf":[{"$ref":"#/$defs/LocalAITextExtensions"},{"type":"object","properties":{"parse_special":{"type":["boolean","null"]}}}]};

function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate114.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(!(validate86(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.parse_special !== undefined){
let data0 = data.parse_special;
if((typeof data0 !== "boolean") && (data0 !== null)){
validate114.errors = [{instancePath:instancePath+"/parse_special",schemaPath:"#/allOf/1/properties/parse_special/type",keyword:"type",params:{type: schema123.allOf[1].properties.parse_special.type}}];
return false;
}
}
}
else {
validate114.errors = [{instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
validate114.errors = vErrors;
return errors === 0;
}
validate114.evaluated = {"props":{"parse_special":true,"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true,"seed":true,"debug":true,"priority":true,"timeout":true},"dynamicProps":false,"dynamicItems":false};


function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="defaults_createCompletion" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate113.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data.model !== "string"){
const err0 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate113.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prompt !== undefined){
let data1 = data.prompt;
const _errs5 = errors;
const _errs6 = errors;
let valid2 = false;
const _errs7 = errors;
const _errs8 = errors;
let valid3 = false;
const _errs9 = errors;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid2 = _errs9 === errors;
valid3 = valid3 || _valid2;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data1)){
var valid4 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs13 = errors;
if(typeof data1[i0] !== "string"){
const err3 = {instancePath:instancePath+"/prompt/" + i0,schemaPath:"#/properties/prompt/anyOf/0/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid4 = _errs13 === errors;
if(!valid4){
break;
}
}
}
else {
const err4 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid2 = _errs11 === errors;
valid3 = valid3 || _valid2;
if(_valid2){
var items0 = true;
}
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/anyOf/0/anyOf/2/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
var valid5 = true;
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
let data3 = data1[i1];
const _errs17 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/prompt/" + i1,schemaPath:"#/properties/prompt/anyOf/0/anyOf/2/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid5 = _errs17 === errors;
if(!valid5){
break;
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid2 = _errs15 === errors;
valid3 = valid3 || _valid2;
if(_valid2){
if(items0 !== true){
items0 = true;
}
}
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data1)){
if(data1.length < 1){
const err8 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/anyOf/0/anyOf/3/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
var valid6 = true;
const len2 = data1.length;
for(let i2=0; i2<len2; i2++){
let data4 = data1[i2];
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data4)){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/prompt/" + i2,schemaPath:"#/properties/prompt/anyOf/0/anyOf/3/items/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
var valid7 = true;
const len3 = data4.length;
for(let i3=0; i3<len3; i3++){
let data5 = data4[i3];
const _errs23 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err10 = {instancePath:instancePath+"/prompt/" + i2+"/" + i3,schemaPath:"#/properties/prompt/anyOf/0/anyOf/3/items/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid7 = _errs23 === errors;
if(!valid7){
break;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/prompt/" + i2,schemaPath:"#/properties/prompt/anyOf/0/anyOf/3/items/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid6 = _errs21 === errors;
if(!valid6){
break;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/anyOf/0/anyOf/3/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid2 = _errs19 === errors;
valid3 = valid3 || _valid2;
if(_valid2){
if(items0 !== true){
items0 = true;
}
}
if(!valid3){
const err13 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/anyOf/0/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs7 === errors;
valid2 = valid2 || _valid1;
const _errs25 = errors;
if(data1 !== null){
const err14 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid1 = _errs25 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err15 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
validate113.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.best_of !== undefined){
let data6 = data.best_of;
const _errs27 = errors;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (data6 !== null)){
validate113.errors = [{instancePath:instancePath+"/best_of",schemaPath:"#/properties/best_of/type",keyword:"type",params:{type: schema120.properties.best_of.type}}];
return false;
}
if(errors === _errs27){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 20 || isNaN(data6)){
validate113.errors = [{instancePath:instancePath+"/best_of",schemaPath:"#/properties/best_of/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate113.errors = [{instancePath:instancePath+"/best_of",schemaPath:"#/properties/best_of/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.echo !== undefined){
let data7 = data.echo;
const _errs29 = errors;
if((typeof data7 !== "boolean") && (data7 !== null)){
validate113.errors = [{instancePath:instancePath+"/echo",schemaPath:"#/properties/echo/type",keyword:"type",params:{type: schema120.properties.echo.type}}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.frequency_penalty !== undefined){
let data8 = data.frequency_penalty;
const _errs31 = errors;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (data8 !== null)){
validate113.errors = [{instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/type",keyword:"type",params:{type: schema120.properties.frequency_penalty.type}}];
return false;
}
if(errors === _errs31){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2 || isNaN(data8)){
validate113.errors = [{instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data8 < -2 || isNaN(data8)){
validate113.errors = [{instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logit_bias !== undefined){
let data9 = data.logit_bias;
const _errs33 = errors;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
validate113.errors = [{instancePath:instancePath+"/logit_bias",schemaPath:"#/properties/logit_bias/type",keyword:"type",params:{type: schema120.properties.logit_bias.type}}];
return false;
}
if(errors === _errs33){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key0 in data9){
let data10 = data9[key0];
const _errs36 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate113.errors = [{instancePath:instancePath+"/logit_bias/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/logit_bias/additionalProperties/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs36){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100 || isNaN(data10)){
validate113.errors = [{instancePath:instancePath+"/logit_bias/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/logit_bias/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data10 < -100 || isNaN(data10)){
validate113.errors = [{instancePath:instancePath+"/logit_bias/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/logit_bias/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid8 = _errs36 === errors;
if(!valid8){
break;
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logprobs !== undefined){
let data11 = data.logprobs;
const _errs38 = errors;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
validate113.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/type",keyword:"type",params:{type: schema120.properties.logprobs.type}}];
return false;
}
if(errors === _errs38){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 5 || isNaN(data11)){
validate113.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5}}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate113.errors = [{instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_tokens !== undefined){
let data12 = data.max_tokens;
const _errs40 = errors;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
validate113.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/type",keyword:"type",params:{type: schema120.properties.max_tokens.type}}];
return false;
}
if(errors === _errs40){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < -1 || isNaN(data12)){
validate113.errors = [{instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n !== undefined){
let data13 = data.n;
const _errs42 = errors;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
validate113.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/type",keyword:"type",params:{type: schema120.properties.n.type}}];
return false;
}
if(errors === _errs42){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 128 || isNaN(data13)){
validate113.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128}}];
return false;
}
else {
if(data13 < 1 || isNaN(data13)){
validate113.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.presence_penalty !== undefined){
let data14 = data.presence_penalty;
const _errs44 = errors;
if((!((typeof data14 == "number") && (isFinite(data14)))) && (data14 !== null)){
validate113.errors = [{instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type: schema120.properties.presence_penalty.type}}];
return false;
}
if(errors === _errs44){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 2 || isNaN(data14)){
validate113.errors = [{instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data14 < -2 || isNaN(data14)){
validate113.errors = [{instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data15 = data.seed;
const _errs46 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate113.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: schema120.properties.seed.type}}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stop !== undefined){
let data16 = data.stop;
const _errs48 = errors;
const _errs49 = errors;
let valid9 = false;
const _errs50 = errors;
const _errs52 = errors;
let valid11 = false;
const _errs53 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
const err16 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/0/type",keyword:"type",params:{type: schema78.anyOf[0].type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid4 = _errs53 === errors;
valid11 = valid11 || _valid4;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data16)){
if(data16.length > 64){
const err17 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
if(data16.length < 1){
const err18 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
var valid12 = true;
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
const _errs57 = errors;
if(typeof data16[i4] !== "string"){
const err19 = {instancePath:instancePath+"/stop/" + i4,schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var valid12 = _errs57 === errors;
if(!valid12){
break;
}
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid4 = _errs55 === errors;
valid11 = valid11 || _valid4;
if(!valid11){
const err21 = {instancePath:instancePath+"/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
}
var _valid3 = _errs50 === errors;
valid9 = valid9 || _valid3;
const _errs59 = errors;
if(data16 !== null){
const err22 = {instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid3 = _errs59 === errors;
valid9 = valid9 || _valid3;
if(!valid9){
const err23 = {instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
validate113.errors = vErrors;
return false;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream !== undefined){
let data18 = data.stream;
const _errs61 = errors;
if((typeof data18 !== "boolean") && (data18 !== null)){
validate113.errors = [{instancePath:instancePath+"/stream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type: schema120.properties.stream.type}}];
return false;
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stream_options !== undefined){
let data19 = data.stream_options;
const _errs63 = errors;
const _errs64 = errors;
let valid13 = false;
const _errs65 = errors;
const _errs67 = errors;
let valid15 = false;
const _errs68 = errors;
if(errors === _errs68){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.include_usage !== undefined){
let data20 = data19.include_usage;
const _errs70 = errors;
if((typeof data20 !== "boolean") && (data20 !== null)){
const err24 = {instancePath:instancePath+"/stream_options/include_usage",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/0/properties/include_usage/type",keyword:"type",params:{type: schema80.anyOf[0].properties.include_usage.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var valid16 = _errs70 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data19.include_obfuscation !== undefined){
let data21 = data19.include_obfuscation;
const _errs72 = errors;
if((typeof data21 !== "boolean") && (data21 !== null)){
const err25 = {instancePath:instancePath+"/stream_options/include_obfuscation",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/0/properties/include_obfuscation/type",keyword:"type",params:{type: schema80.anyOf[0].properties.include_obfuscation.type}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var valid16 = _errs72 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data19.continuous_usage_stats !== undefined){
let data22 = data19.continuous_usage_stats;
const _errs74 = errors;
if((typeof data22 !== "boolean") && (data22 !== null)){
const err26 = {instancePath:instancePath+"/stream_options/continuous_usage_stats",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/0/properties/continuous_usage_stats/type",keyword:"type",params:{type: schema80.anyOf[0].properties.continuous_usage_stats.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid16 = _errs74 === errors;
}
else {
var valid16 = true;
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/stream_options",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid6 = _errs68 === errors;
valid15 = valid15 || _valid6;
if(_valid6){
var props0 = {};
props0.include_usage = true;
props0.include_obfuscation = true;
props0.continuous_usage_stats = true;
}
const _errs76 = errors;
if(data19 !== null){
const err28 = {instancePath:instancePath+"/stream_options",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid6 = _errs76 === errors;
valid15 = valid15 || _valid6;
if(!valid15){
const err29 = {instancePath:instancePath+"/stream_options",schemaPath:"requests#/$defs/ChatCompletionStreamOptions/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs67;
if(vErrors !== null){
if(_errs67){
vErrors.length = _errs67;
}
else {
vErrors = null;
}
}
}
var _valid5 = _errs65 === errors;
valid13 = valid13 || _valid5;
const _errs78 = errors;
if(data19 !== null){
const err30 = {instancePath:instancePath+"/stream_options",schemaPath:"#/properties/stream_options/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid5 = _errs78 === errors;
valid13 = valid13 || _valid5;
if(!valid13){
const err31 = {instancePath:instancePath+"/stream_options",schemaPath:"#/properties/stream_options/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
validate113.errors = vErrors;
return false;
}
else {
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suffix !== undefined){
let data23 = data.suffix;
const _errs80 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate113.errors = [{instancePath:instancePath+"/suffix",schemaPath:"#/properties/suffix/type",keyword:"type",params:{type: schema120.properties.suffix.type}}];
return false;
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.temperature !== undefined){
let data24 = data.temperature;
const _errs82 = errors;
if((!((typeof data24 == "number") && (isFinite(data24)))) && (data24 !== null)){
validate113.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: schema120.properties.temperature.type}}];
return false;
}
if(errors === _errs82){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 2 || isNaN(data24)){
validate113.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data24 < 0 || isNaN(data24)){
validate113.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs82 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_p !== undefined){
let data25 = data.top_p;
const _errs84 = errors;
if((!((typeof data25 == "number") && (isFinite(data25)))) && (data25 !== null)){
validate113.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: schema120.properties.top_p.type}}];
return false;
}
if(errors === _errs84){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 1 || isNaN(data25)){
validate113.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data25 < 0 || isNaN(data25)){
validate113.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs84 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
let data26 = data.user;
const _errs86 = errors;
if((typeof data26 !== "string") && (data26 !== null)){
validate113.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema120.properties.user.type}}];
return false;
}
var valid0 = _errs86 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-localai-extensions"] !== undefined){
let data27 = data["x-localai-extensions"];
const _errs88 = errors;
const _errs89 = errors;
let valid17 = false;
const _errs90 = errors;
if(!(validate114(data27, {instancePath:instancePath+"/x-localai-extensions",parentData:data,parentDataProperty:"x-localai-extensions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
var _valid7 = _errs90 === errors;
valid17 = valid17 || _valid7;
if(_valid7){
var props1 = {};
props1.parse_special = true;
props1.top_k = true;
props1.min_p = true;
props1.typical_p = true;
props1.repeat_penalty = true;
props1.repeat_last_n = true;
props1.mirostat = true;
props1.mirostat_tau = true;
props1.mirostat_eta = true;
props1.dry_multiplier = true;
props1.dry_base = true;
props1.dry_allowed_length = true;
props1.dry_penalty_last_n = true;
props1.dry_sequence_breakers = true;
props1.xtc_probability = true;
props1.xtc_threshold = true;
props1.ignore_eos = true;
props1.n_keep = true;
props1.grammar = true;
props1.grammar_syntax = true;
props1.cutstrings = true;
props1.trimstrings = true;
props1.lora = true;
props1.cache_prompt = true;
props1.timings = true;
props1.return_progress = true;
props1.seed = true;
props1.debug = true;
props1.priority = true;
props1.timeout = true;
}
const _errs91 = errors;
if(data27 !== null){
const err32 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid7 = _errs91 === errors;
valid17 = valid17 || _valid7;
if(!valid17){
const err33 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
validate113.errors = vErrors;
return false;
}
else {
errors = _errs89;
if(vErrors !== null){
if(_errs89){
vErrors.length = _errs89;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.debug !== undefined){
let data28 = data.debug;
const _errs93 = errors;
if((typeof data28 !== "boolean") && (data28 !== null)){
validate113.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/properties/debug/type",keyword:"type",params:{type: schema120.properties.debug.type}}];
return false;
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data29 = data.priority;
const _errs95 = errors;
if((!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))) && (data29 !== null)){
validate113.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: schema120.properties.priority.type}}];
return false;
}
if(errors === _errs95){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 100 || isNaN(data29)){
validate113.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data29 < -100 || isNaN(data29)){
validate113.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid0 = _errs95 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeout !== undefined){
let data30 = data.timeout;
const _errs97 = errors;
if((!((typeof data30 == "number") && (isFinite(data30)))) && (data30 !== null)){
validate113.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema120.properties.timeout.type}}];
return false;
}
if(errors === _errs97){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 86400 || isNaN(data30)){
validate113.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data30 <= 0 || isNaN(data30)){
validate113.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_k !== undefined){
let data31 = data.top_k;
const _errs99 = errors;
if((!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))) && (data31 !== null)){
validate113.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: schema120.properties.top_k.type}}];
return false;
}
if(errors === _errs99){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 2147483647 || isNaN(data31)){
validate113.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data31 < 0 || isNaN(data31)){
validate113.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs99 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.min_p !== undefined){
let data32 = data.min_p;
const _errs101 = errors;
if((!((typeof data32 == "number") && (isFinite(data32)))) && (data32 !== null)){
validate113.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: schema120.properties.min_p.type}}];
return false;
}
if(errors === _errs101){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1 || isNaN(data32)){
validate113.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data32 < 0 || isNaN(data32)){
validate113.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs101 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.typical_p !== undefined){
let data33 = data.typical_p;
const _errs103 = errors;
if((!((typeof data33 == "number") && (isFinite(data33)))) && (data33 !== null)){
validate113.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/properties/typical_p/type",keyword:"type",params:{type: schema120.properties.typical_p.type}}];
return false;
}
if(errors === _errs103){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1 || isNaN(data33)){
validate113.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/properties/typical_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data33 < 0 || isNaN(data33)){
validate113.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/properties/typical_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs103 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repeat_penalty !== undefined){
let data34 = data.repeat_penalty;
const _errs105 = errors;
if((!((typeof data34 == "number") && (isFinite(data34)))) && (data34 !== null)){
validate113.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: schema120.properties.repeat_penalty.type}}];
return false;
}
if(errors === _errs105){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 100 || isNaN(data34)){
validate113.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data34 < 0.01 || isNaN(data34)){
validate113.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
}
}
var valid0 = _errs105 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repeat_last_n !== undefined){
let data35 = data.repeat_last_n;
const _errs107 = errors;
if((!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))) && (data35 !== null)){
validate113.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/properties/repeat_last_n/type",keyword:"type",params:{type: schema120.properties.repeat_last_n.type}}];
return false;
}
if(errors === _errs107){
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 2147483647 || isNaN(data35)){
validate113.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data35 < -1 || isNaN(data35)){
validate113.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs107 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mirostat !== undefined){
let data36 = data.mirostat;
const _errs109 = errors;
if((!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))) && (data36 !== null)){
validate113.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: schema120.properties.mirostat.type}}];
return false;
}
if(errors === _errs109){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 2 || isNaN(data36)){
validate113.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data36 < 0 || isNaN(data36)){
validate113.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs109 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mirostat_tau !== undefined){
let data37 = data.mirostat_tau;
const _errs111 = errors;
if((!((typeof data37 == "number") && (isFinite(data37)))) && (data37 !== null)){
validate113.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: schema120.properties.mirostat_tau.type}}];
return false;
}
if(errors === _errs111){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 100 || isNaN(data37)){
validate113.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data37 < 0 || isNaN(data37)){
validate113.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs111 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mirostat_eta !== undefined){
let data38 = data.mirostat_eta;
const _errs113 = errors;
if((!((typeof data38 == "number") && (isFinite(data38)))) && (data38 !== null)){
validate113.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: schema120.properties.mirostat_eta.type}}];
return false;
}
if(errors === _errs113){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 1 || isNaN(data38)){
validate113.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data38 < 0 || isNaN(data38)){
validate113.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs113 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_multiplier !== undefined){
let data39 = data.dry_multiplier;
const _errs115 = errors;
if((!((typeof data39 == "number") && (isFinite(data39)))) && (data39 !== null)){
validate113.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/properties/dry_multiplier/type",keyword:"type",params:{type: schema120.properties.dry_multiplier.type}}];
return false;
}
if(errors === _errs115){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 100 || isNaN(data39)){
validate113.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/properties/dry_multiplier/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data39 < 0 || isNaN(data39)){
validate113.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/properties/dry_multiplier/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs115 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_base !== undefined){
let data40 = data.dry_base;
const _errs117 = errors;
if((!((typeof data40 == "number") && (isFinite(data40)))) && (data40 !== null)){
validate113.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/properties/dry_base/type",keyword:"type",params:{type: schema120.properties.dry_base.type}}];
return false;
}
if(errors === _errs117){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 100 || isNaN(data40)){
validate113.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/properties/dry_base/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data40 < 1 || isNaN(data40)){
validate113.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/properties/dry_base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs117 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_allowed_length !== undefined){
let data41 = data.dry_allowed_length;
const _errs119 = errors;
if((!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))) && (data41 !== null)){
validate113.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/properties/dry_allowed_length/type",keyword:"type",params:{type: schema120.properties.dry_allowed_length.type}}];
return false;
}
if(errors === _errs119){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 2147483647 || isNaN(data41)){
validate113.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/properties/dry_allowed_length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data41 < 0 || isNaN(data41)){
validate113.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/properties/dry_allowed_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs119 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_penalty_last_n !== undefined){
let data42 = data.dry_penalty_last_n;
const _errs121 = errors;
if((!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))) && (data42 !== null)){
validate113.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/properties/dry_penalty_last_n/type",keyword:"type",params:{type: schema120.properties.dry_penalty_last_n.type}}];
return false;
}
if(errors === _errs121){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 2147483647 || isNaN(data42)){
validate113.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/properties/dry_penalty_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data42 < -1 || isNaN(data42)){
validate113.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/properties/dry_penalty_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs121 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_sequence_breakers !== undefined){
let data43 = data.dry_sequence_breakers;
const _errs123 = errors;
if((!(Array.isArray(data43))) && (data43 !== null)){
validate113.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/properties/dry_sequence_breakers/type",keyword:"type",params:{type: schema120.properties.dry_sequence_breakers.type}}];
return false;
}
if(errors === _errs123){
if(Array.isArray(data43)){
if(data43.length > 64){
validate113.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/properties/dry_sequence_breakers/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid18 = true;
const len5 = data43.length;
for(let i5=0; i5<len5; i5++){
const _errs125 = errors;
if(typeof data43[i5] !== "string"){
validate113.errors = [{instancePath:instancePath+"/dry_sequence_breakers/" + i5,schemaPath:"#/properties/dry_sequence_breakers/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid18 = _errs125 === errors;
if(!valid18){
break;
}
}
}
}
}
var valid0 = _errs123 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xtc_probability !== undefined){
let data45 = data.xtc_probability;
const _errs127 = errors;
if((!((typeof data45 == "number") && (isFinite(data45)))) && (data45 !== null)){
validate113.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/properties/xtc_probability/type",keyword:"type",params:{type: schema120.properties.xtc_probability.type}}];
return false;
}
if(errors === _errs127){
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 1 || isNaN(data45)){
validate113.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/properties/xtc_probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data45 < 0 || isNaN(data45)){
validate113.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/properties/xtc_probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs127 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xtc_threshold !== undefined){
let data46 = data.xtc_threshold;
const _errs129 = errors;
if((!((typeof data46 == "number") && (isFinite(data46)))) && (data46 !== null)){
validate113.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/properties/xtc_threshold/type",keyword:"type",params:{type: schema120.properties.xtc_threshold.type}}];
return false;
}
if(errors === _errs129){
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 1 || isNaN(data46)){
validate113.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/properties/xtc_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data46 < 0 || isNaN(data46)){
validate113.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/properties/xtc_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs129 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ignore_eos !== undefined){
let data47 = data.ignore_eos;
const _errs131 = errors;
if((typeof data47 !== "boolean") && (data47 !== null)){
validate113.errors = [{instancePath:instancePath+"/ignore_eos",schemaPath:"#/properties/ignore_eos/type",keyword:"type",params:{type: schema120.properties.ignore_eos.type}}];
return false;
}
var valid0 = _errs131 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n_keep !== undefined){
let data48 = data.n_keep;
const _errs133 = errors;
if((!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))) && (data48 !== null)){
validate113.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/properties/n_keep/type",keyword:"type",params:{type: schema120.properties.n_keep.type}}];
return false;
}
if(errors === _errs133){
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 2147483647 || isNaN(data48)){
validate113.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/properties/n_keep/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data48 < -1 || isNaN(data48)){
validate113.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/properties/n_keep/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs133 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.grammar !== undefined){
let data49 = data.grammar;
const _errs135 = errors;
if((typeof data49 !== "string") && (data49 !== null)){
validate113.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/properties/grammar/type",keyword:"type",params:{type: schema120.properties.grammar.type}}];
return false;
}
if(errors === _errs135){
if(typeof data49 === "string"){
if(func1(data49) > 1048576){
validate113.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/properties/grammar/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
}
var valid0 = _errs135 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.grammar_syntax !== undefined){
let data50 = data.grammar_syntax;
const _errs137 = errors;
if((typeof data50 !== "string") && (data50 !== null)){
validate113.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/properties/grammar_syntax/type",keyword:"type",params:{type: schema120.properties.grammar_syntax.type}}];
return false;
}
if(!((((data50 === "gbnf") || (data50 === "lark")) || (data50 === "regex")) || (data50 === null))){
validate113.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/properties/grammar_syntax/enum",keyword:"enum",params:{allowedValues: schema120.properties.grammar_syntax.enum}}];
return false;
}
var valid0 = _errs137 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cutstrings !== undefined){
let data51 = data.cutstrings;
const _errs139 = errors;
if((!(Array.isArray(data51))) && (data51 !== null)){
validate113.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/properties/cutstrings/type",keyword:"type",params:{type: schema120.properties.cutstrings.type}}];
return false;
}
if(errors === _errs139){
if(Array.isArray(data51)){
if(data51.length > 64){
validate113.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/properties/cutstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid19 = true;
const len6 = data51.length;
for(let i6=0; i6<len6; i6++){
let data52 = data51[i6];
const _errs141 = errors;
if(errors === _errs141){
if(typeof data52 === "string"){
if(func1(data52) > 1024){
validate113.errors = [{instancePath:instancePath+"/cutstrings/" + i6,schemaPath:"#/properties/cutstrings/items/maxLength",keyword:"maxLength",params:{limit: 1024}}];
return false;
}
}
else {
validate113.errors = [{instancePath:instancePath+"/cutstrings/" + i6,schemaPath:"#/properties/cutstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid19 = _errs141 === errors;
if(!valid19){
break;
}
}
}
}
}
var valid0 = _errs139 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trimstrings !== undefined){
let data53 = data.trimstrings;
const _errs143 = errors;
if((!(Array.isArray(data53))) && (data53 !== null)){
validate113.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/properties/trimstrings/type",keyword:"type",params:{type: schema120.properties.trimstrings.type}}];
return false;
}
if(errors === _errs143){
if(Array.isArray(data53)){
if(data53.length > 64){
validate113.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/properties/trimstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid20 = true;
const len7 = data53.length;
for(let i7=0; i7<len7; i7++){
let data54 = data53[i7];
const _errs145 = errors;
if(errors === _errs145){
if(typeof data54 === "string"){
if(func1(data54) > 4096){
validate113.errors = [{instancePath:instancePath+"/trimstrings/" + i7,schemaPath:"#/properties/trimstrings/items/maxLength",keyword:"maxLength",params:{limit: 4096}}];
return false;
}
}
else {
validate113.errors = [{instancePath:instancePath+"/trimstrings/" + i7,schemaPath:"#/properties/trimstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid20 = _errs145 === errors;
if(!valid20){
break;
}
}
}
}
}
var valid0 = _errs143 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lora !== undefined){
let data55 = data.lora;
const _errs147 = errors;
if((!(Array.isArray(data55))) && (data55 !== null)){
validate113.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/properties/lora/type",keyword:"type",params:{type: schema120.properties.lora.type}}];
return false;
}
if(errors === _errs147){
if(Array.isArray(data55)){
if(data55.length > 16){
validate113.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/properties/lora/maxItems",keyword:"maxItems",params:{limit: 16}}];
return false;
}
else {
var valid21 = true;
const len8 = data55.length;
for(let i8=0; i8<len8; i8++){
let data56 = data55[i8];
const _errs149 = errors;
if(errors === _errs149){
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
let missing0;
if((data56.name === undefined) && (missing0 = "name")){
validate113.errors = [{instancePath:instancePath+"/lora/" + i8,schemaPath:"#/properties/lora/items/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data56.name !== undefined){
let data57 = data56.name;
const _errs151 = errors;
if(errors === _errs151){
if(typeof data57 === "string"){
if(func1(data57) < 1){
validate113.errors = [{instancePath:instancePath+"/lora/" + i8+"/name",schemaPath:"#/properties/lora/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate113.errors = [{instancePath:instancePath+"/lora/" + i8+"/name",schemaPath:"#/properties/lora/items/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid22 = _errs151 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data56.scale !== undefined){
let data58 = data56.scale;
const _errs153 = errors;
if((!((typeof data58 == "number") && (isFinite(data58)))) && (data58 !== null)){
validate113.errors = [{instancePath:instancePath+"/lora/" + i8+"/scale",schemaPath:"#/properties/lora/items/properties/scale/type",keyword:"type",params:{type: schema120.properties.lora.items.properties.scale.type}}];
return false;
}
if(errors === _errs153){
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 100 || isNaN(data58)){
validate113.errors = [{instancePath:instancePath+"/lora/" + i8+"/scale",schemaPath:"#/properties/lora/items/properties/scale/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data58 < -100 || isNaN(data58)){
validate113.errors = [{instancePath:instancePath+"/lora/" + i8+"/scale",schemaPath:"#/properties/lora/items/properties/scale/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid22 = _errs153 === errors;
}
else {
var valid22 = true;
}
}
}
}
else {
validate113.errors = [{instancePath:instancePath+"/lora/" + i8,schemaPath:"#/properties/lora/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid21 = _errs149 === errors;
if(!valid21){
break;
}
}
}
}
}
var valid0 = _errs147 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cache_prompt !== undefined){
let data59 = data.cache_prompt;
const _errs155 = errors;
if((typeof data59 !== "boolean") && (data59 !== null)){
validate113.errors = [{instancePath:instancePath+"/cache_prompt",schemaPath:"#/properties/cache_prompt/type",keyword:"type",params:{type: schema120.properties.cache_prompt.type}}];
return false;
}
var valid0 = _errs155 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timings !== undefined){
let data60 = data.timings;
const _errs157 = errors;
if((typeof data60 !== "boolean") && (data60 !== null)){
validate113.errors = [{instancePath:instancePath+"/timings",schemaPath:"#/properties/timings/type",keyword:"type",params:{type: schema120.properties.timings.type}}];
return false;
}
var valid0 = _errs157 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.return_progress !== undefined){
let data61 = data.return_progress;
const _errs159 = errors;
if((typeof data61 !== "boolean") && (data61 !== null)){
validate113.errors = [{instancePath:instancePath+"/return_progress",schemaPath:"#/properties/return_progress/type",keyword:"type",params:{type: schema120.properties.return_progress.type}}];
return false;
}
var valid0 = _errs159 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_special !== undefined){
let data62 = data.parse_special;
const _errs161 = errors;
if((typeof data62 !== "boolean") && (data62 !== null)){
validate113.errors = [{instancePath:instancePath+"/parse_special",schemaPath:"#/properties/parse_special/type",keyword:"type",params:{type: schema120.properties.parse_special.type}}];
return false;
}
var valid0 = _errs161 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate113.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate113.errors = vErrors;
return errors === 0;
}
validate113.evaluated = {"props":{"model":true,"prompt":true,"best_of":true,"echo":true,"frequency_penalty":true,"logit_bias":true,"logprobs":true,"max_tokens":true,"n":true,"presence_penalty":true,"seed":true,"stop":true,"stream":true,"stream_options":true,"suffix":true,"temperature":true,"top_p":true,"user":true,"x-localai-extensions":true,"debug":true,"priority":true,"timeout":true,"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true,"parse_special":true},"dynamicProps":false,"dynamicItems":false};


function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createCompletion" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate113(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.model === undefined) && (missing0 = "model")) || ((data.prompt === undefined) && (missing0 = "prompt"))){
validate112.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.repetition_penalty !== undefined){
let data0 = data.repetition_penalty;
const _errs1 = errors;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (data0 !== null)){
validate112.errors = [{instancePath:instancePath+"/repetition_penalty",schemaPath:"#/properties/repetition_penalty/type",keyword:"type",params:{type: schema119.properties.repetition_penalty.type}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
validate112.errors = [{instancePath:instancePath+"/repetition_penalty",schemaPath:"#/properties/repetition_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data0 < 0.01 || isNaN(data0)){
validate112.errors = [{instancePath:instancePath+"/repetition_penalty",schemaPath:"#/properties/repetition_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n_predict !== undefined){
let data1 = data.n_predict;
const _errs3 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate112.errors = [{instancePath:instancePath+"/n_predict",schemaPath:"#/properties/n_predict/type",keyword:"type",params:{type: schema119.properties.n_predict.type}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < -2 || isNaN(data1)){
validate112.errors = [{instancePath:instancePath+"/n_predict",schemaPath:"#/properties/n_predict/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.num_predict !== undefined){
let data2 = data.num_predict;
const _errs5 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate112.errors = [{instancePath:instancePath+"/num_predict",schemaPath:"#/properties/num_predict/type",keyword:"type",params:{type: schema119.properties.num_predict.type}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < -2 || isNaN(data2)){
validate112.errors = [{instancePath:instancePath+"/num_predict",schemaPath:"#/properties/num_predict/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_new_tokens !== undefined){
let data3 = data.max_new_tokens;
const _errs7 = errors;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (data3 !== null)){
validate112.errors = [{instancePath:instancePath+"/max_new_tokens",schemaPath:"#/properties/max_new_tokens/type",keyword:"type",params:{type: schema119.properties.max_new_tokens.type}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < -1 || isNaN(data3)){
validate112.errors = [{instancePath:instancePath+"/max_new_tokens",schemaPath:"#/properties/max_new_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.random_seed !== undefined){
let data4 = data.random_seed;
const _errs9 = errors;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
validate112.errors = [{instancePath:instancePath+"/random_seed",schemaPath:"#/properties/random_seed/type",keyword:"type",params:{type: schema119.properties.random_seed.type}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guided_choice !== undefined){
let data5 = data.guided_choice;
const _errs11 = errors;
if((!(Array.isArray(data5))) && (data5 !== null)){
validate112.errors = [{instancePath:instancePath+"/guided_choice",schemaPath:"#/properties/guided_choice/type",keyword:"type",params:{type: schema119.properties.guided_choice.type}}];
return false;
}
if(errors === _errs11){
if(Array.isArray(data5)){
if(data5.length > 1024){
validate112.errors = [{instancePath:instancePath+"/guided_choice",schemaPath:"#/properties/guided_choice/maxItems",keyword:"maxItems",params:{limit: 1024}}];
return false;
}
else {
if(data5.length < 1){
validate112.errors = [{instancePath:instancePath+"/guided_choice",schemaPath:"#/properties/guided_choice/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs13 = errors;
if(errors === _errs13){
if(typeof data6 === "string"){
if(func1(data6) < 1){
validate112.errors = [{instancePath:instancePath+"/guided_choice/" + i0,schemaPath:"#/properties/guided_choice/items/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate112.errors = [{instancePath:instancePath+"/guided_choice/" + i0,schemaPath:"#/properties/guided_choice/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs13 === errors;
if(!valid1){
break;
}
}
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guided_regex !== undefined){
let data7 = data.guided_regex;
const _errs15 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate112.errors = [{instancePath:instancePath+"/guided_regex",schemaPath:"#/properties/guided_regex/type",keyword:"type",params:{type: schema119.properties.guided_regex.type}}];
return false;
}
if(errors === _errs15){
if(typeof data7 === "string"){
if(func1(data7) < 1){
validate112.errors = [{instancePath:instancePath+"/guided_regex",schemaPath:"#/properties/guided_regex/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regex !== undefined){
let data8 = data.regex;
const _errs17 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate112.errors = [{instancePath:instancePath+"/regex",schemaPath:"#/properties/regex/type",keyword:"type",params:{type: schema119.properties.regex.type}}];
return false;
}
if(errors === _errs17){
if(typeof data8 === "string"){
if(func1(data8) < 1){
validate112.errors = [{instancePath:instancePath+"/regex",schemaPath:"#/properties/regex/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guided_grammar !== undefined){
let data9 = data.guided_grammar;
const _errs19 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate112.errors = [{instancePath:instancePath+"/guided_grammar",schemaPath:"#/properties/guided_grammar/type",keyword:"type",params:{type: schema119.properties.guided_grammar.type}}];
return false;
}
if(errors === _errs19){
if(typeof data9 === "string"){
if(func1(data9) > 1048576){
validate112.errors = [{instancePath:instancePath+"/guided_grammar",schemaPath:"#/properties/guided_grammar/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ebnf !== undefined){
let data10 = data.ebnf;
const _errs21 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate112.errors = [{instancePath:instancePath+"/ebnf",schemaPath:"#/properties/ebnf/type",keyword:"type",params:{type: schema119.properties.ebnf.type}}];
return false;
}
if(errors === _errs21){
if(typeof data10 === "string"){
if(func1(data10) > 1048576){
validate112.errors = [{instancePath:instancePath+"/ebnf",schemaPath:"#/properties/ebnf/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.structured_outputs !== undefined){
let data11 = data.structured_outputs;
const _errs23 = errors;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
validate112.errors = [{instancePath:instancePath+"/structured_outputs",schemaPath:"#/properties/structured_outputs/type",keyword:"type",params:{type: schema119.properties.structured_outputs.type}}];
return false;
}
if(errors === _errs23){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.regex !== undefined){
const _errs25 = errors;
if(typeof data11.regex !== "string"){
validate112.errors = [{instancePath:instancePath+"/structured_outputs/regex",schemaPath:"#/properties/structured_outputs/properties/regex/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.choice !== undefined){
let data13 = data11.choice;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data13)){
if(data13.length > 1024){
validate112.errors = [{instancePath:instancePath+"/structured_outputs/choice",schemaPath:"#/properties/structured_outputs/properties/choice/maxItems",keyword:"maxItems",params:{limit: 1024}}];
return false;
}
else {
if(data13.length < 1){
validate112.errors = [{instancePath:instancePath+"/structured_outputs/choice",schemaPath:"#/properties/structured_outputs/properties/choice/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid3 = true;
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
const _errs29 = errors;
if(errors === _errs29){
if(typeof data14 === "string"){
if(func1(data14) < 1){
validate112.errors = [{instancePath:instancePath+"/structured_outputs/choice/" + i1,schemaPath:"#/properties/structured_outputs/properties/choice/items/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate112.errors = [{instancePath:instancePath+"/structured_outputs/choice/" + i1,schemaPath:"#/properties/structured_outputs/properties/choice/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs29 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/structured_outputs/choice",schemaPath:"#/properties/structured_outputs/properties/choice/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.grammar !== undefined){
const _errs31 = errors;
if(typeof data11.grammar !== "string"){
validate112.errors = [{instancePath:instancePath+"/structured_outputs/grammar",schemaPath:"#/properties/structured_outputs/properties/grammar/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data16 = data.options;
const _errs33 = errors;
if((!(data16 && typeof data16 == "object" && !Array.isArray(data16))) && (data16 !== null)){
validate112.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: schema119.properties.options.type}}];
return false;
}
if(errors === _errs33){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.temperature !== undefined){
let data17 = data16.temperature;
const _errs35 = errors;
if((!((typeof data17 == "number") && (isFinite(data17)))) && (data17 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/temperature",schemaPath:"#/properties/options/properties/temperature/type",keyword:"type",params:{type: schema119.properties.options.properties.temperature.type}}];
return false;
}
if(errors === _errs35){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 2 || isNaN(data17)){
validate112.errors = [{instancePath:instancePath+"/options/temperature",schemaPath:"#/properties/options/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data17 < 0 || isNaN(data17)){
validate112.errors = [{instancePath:instancePath+"/options/temperature",schemaPath:"#/properties/options/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.top_p !== undefined){
let data18 = data16.top_p;
const _errs37 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/top_p",schemaPath:"#/properties/options/properties/top_p/type",keyword:"type",params:{type: schema119.properties.options.properties.top_p.type}}];
return false;
}
if(errors === _errs37){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
validate112.errors = [{instancePath:instancePath+"/options/top_p",schemaPath:"#/properties/options/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate112.errors = [{instancePath:instancePath+"/options/top_p",schemaPath:"#/properties/options/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.top_k !== undefined){
let data19 = data16.top_k;
const _errs39 = errors;
if((!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) && (data19 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/top_k",schemaPath:"#/properties/options/properties/top_k/type",keyword:"type",params:{type: schema119.properties.options.properties.top_k.type}}];
return false;
}
if(errors === _errs39){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2147483647 || isNaN(data19)){
validate112.errors = [{instancePath:instancePath+"/options/top_k",schemaPath:"#/properties/options/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data19 < 0 || isNaN(data19)){
validate112.errors = [{instancePath:instancePath+"/options/top_k",schemaPath:"#/properties/options/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs39 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.min_p !== undefined){
let data20 = data16.min_p;
const _errs41 = errors;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/min_p",schemaPath:"#/properties/options/properties/min_p/type",keyword:"type",params:{type: schema119.properties.options.properties.min_p.type}}];
return false;
}
if(errors === _errs41){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1 || isNaN(data20)){
validate112.errors = [{instancePath:instancePath+"/options/min_p",schemaPath:"#/properties/options/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data20 < 0 || isNaN(data20)){
validate112.errors = [{instancePath:instancePath+"/options/min_p",schemaPath:"#/properties/options/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs41 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.typical_p !== undefined){
let data21 = data16.typical_p;
const _errs43 = errors;
if((!((typeof data21 == "number") && (isFinite(data21)))) && (data21 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/typical_p",schemaPath:"#/properties/options/properties/typical_p/type",keyword:"type",params:{type: schema119.properties.options.properties.typical_p.type}}];
return false;
}
if(errors === _errs43){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1 || isNaN(data21)){
validate112.errors = [{instancePath:instancePath+"/options/typical_p",schemaPath:"#/properties/options/properties/typical_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate112.errors = [{instancePath:instancePath+"/options/typical_p",schemaPath:"#/properties/options/properties/typical_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs43 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.seed !== undefined){
let data22 = data16.seed;
const _errs45 = errors;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (data22 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/seed",schemaPath:"#/properties/options/properties/seed/type",keyword:"type",params:{type: schema119.properties.options.properties.seed.type}}];
return false;
}
var valid4 = _errs45 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.stop !== undefined){
let data23 = data16.stop;
const _errs47 = errors;
const _errs48 = errors;
let valid5 = false;
const _errs49 = errors;
const _errs51 = errors;
let valid7 = false;
const _errs52 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
const err0 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/0/type",keyword:"type",params:{type: schema78.anyOf[0].type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid1 = _errs52 === errors;
valid7 = valid7 || _valid1;
const _errs54 = errors;
if(errors === _errs54){
if(Array.isArray(data23)){
if(data23.length > 64){
const err1 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 64}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data23.length < 1){
const err2 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
var valid8 = true;
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
const _errs56 = errors;
if(typeof data23[i2] !== "string"){
const err3 = {instancePath:instancePath+"/options/stop/" + i2,schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid8 = _errs56 === errors;
if(!valid8){
break;
}
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs54 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const err5 = {instancePath:instancePath+"/options/stop",schemaPath:"requests#/$defs/StopConfiguration/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs49 === errors;
valid5 = valid5 || _valid0;
const _errs58 = errors;
if(data23 !== null){
const err6 = {instancePath:instancePath+"/options/stop",schemaPath:"#/properties/options/properties/stop/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs58 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err7 = {instancePath:instancePath+"/options/stop",schemaPath:"#/properties/options/properties/stop/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate112.errors = vErrors;
return false;
}
else {
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
}
var valid4 = _errs47 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.repeat_penalty !== undefined){
let data25 = data16.repeat_penalty;
const _errs60 = errors;
if((!((typeof data25 == "number") && (isFinite(data25)))) && (data25 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/repeat_penalty",schemaPath:"#/properties/options/properties/repeat_penalty/type",keyword:"type",params:{type: schema119.properties.options.properties.repeat_penalty.type}}];
return false;
}
if(errors === _errs60){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 100 || isNaN(data25)){
validate112.errors = [{instancePath:instancePath+"/options/repeat_penalty",schemaPath:"#/properties/options/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data25 < 0.01 || isNaN(data25)){
validate112.errors = [{instancePath:instancePath+"/options/repeat_penalty",schemaPath:"#/properties/options/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
}
}
var valid4 = _errs60 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.repeat_last_n !== undefined){
let data26 = data16.repeat_last_n;
const _errs62 = errors;
if((!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))) && (data26 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/repeat_last_n",schemaPath:"#/properties/options/properties/repeat_last_n/type",keyword:"type",params:{type: schema119.properties.options.properties.repeat_last_n.type}}];
return false;
}
if(errors === _errs62){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 2147483647 || isNaN(data26)){
validate112.errors = [{instancePath:instancePath+"/options/repeat_last_n",schemaPath:"#/properties/options/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data26 < -1 || isNaN(data26)){
validate112.errors = [{instancePath:instancePath+"/options/repeat_last_n",schemaPath:"#/properties/options/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid4 = _errs62 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.presence_penalty !== undefined){
let data27 = data16.presence_penalty;
const _errs64 = errors;
if((!((typeof data27 == "number") && (isFinite(data27)))) && (data27 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/presence_penalty",schemaPath:"#/properties/options/properties/presence_penalty/type",keyword:"type",params:{type: schema119.properties.options.properties.presence_penalty.type}}];
return false;
}
if(errors === _errs64){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 2 || isNaN(data27)){
validate112.errors = [{instancePath:instancePath+"/options/presence_penalty",schemaPath:"#/properties/options/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data27 < -2 || isNaN(data27)){
validate112.errors = [{instancePath:instancePath+"/options/presence_penalty",schemaPath:"#/properties/options/properties/presence_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
}
var valid4 = _errs64 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.frequency_penalty !== undefined){
let data28 = data16.frequency_penalty;
const _errs66 = errors;
if((!((typeof data28 == "number") && (isFinite(data28)))) && (data28 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/frequency_penalty",schemaPath:"#/properties/options/properties/frequency_penalty/type",keyword:"type",params:{type: schema119.properties.options.properties.frequency_penalty.type}}];
return false;
}
if(errors === _errs66){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 2 || isNaN(data28)){
validate112.errors = [{instancePath:instancePath+"/options/frequency_penalty",schemaPath:"#/properties/options/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data28 < -2 || isNaN(data28)){
validate112.errors = [{instancePath:instancePath+"/options/frequency_penalty",schemaPath:"#/properties/options/properties/frequency_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
}
var valid4 = _errs66 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.mirostat !== undefined){
let data29 = data16.mirostat;
const _errs68 = errors;
if((!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))) && (data29 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/mirostat",schemaPath:"#/properties/options/properties/mirostat/type",keyword:"type",params:{type: schema119.properties.options.properties.mirostat.type}}];
return false;
}
if(errors === _errs68){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 2 || isNaN(data29)){
validate112.errors = [{instancePath:instancePath+"/options/mirostat",schemaPath:"#/properties/options/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data29 < 0 || isNaN(data29)){
validate112.errors = [{instancePath:instancePath+"/options/mirostat",schemaPath:"#/properties/options/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs68 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.mirostat_tau !== undefined){
let data30 = data16.mirostat_tau;
const _errs70 = errors;
if((!((typeof data30 == "number") && (isFinite(data30)))) && (data30 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/mirostat_tau",schemaPath:"#/properties/options/properties/mirostat_tau/type",keyword:"type",params:{type: schema119.properties.options.properties.mirostat_tau.type}}];
return false;
}
if(errors === _errs70){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 100 || isNaN(data30)){
validate112.errors = [{instancePath:instancePath+"/options/mirostat_tau",schemaPath:"#/properties/options/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data30 < 0 || isNaN(data30)){
validate112.errors = [{instancePath:instancePath+"/options/mirostat_tau",schemaPath:"#/properties/options/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs70 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.mirostat_eta !== undefined){
let data31 = data16.mirostat_eta;
const _errs72 = errors;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (data31 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/mirostat_eta",schemaPath:"#/properties/options/properties/mirostat_eta/type",keyword:"type",params:{type: schema119.properties.options.properties.mirostat_eta.type}}];
return false;
}
if(errors === _errs72){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1 || isNaN(data31)){
validate112.errors = [{instancePath:instancePath+"/options/mirostat_eta",schemaPath:"#/properties/options/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data31 < 0 || isNaN(data31)){
validate112.errors = [{instancePath:instancePath+"/options/mirostat_eta",schemaPath:"#/properties/options/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs72 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.num_predict !== undefined){
let data32 = data16.num_predict;
const _errs74 = errors;
if((!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))) && (data32 !== null)){
validate112.errors = [{instancePath:instancePath+"/options/num_predict",schemaPath:"#/properties/options/properties/num_predict/type",keyword:"type",params:{type: schema119.properties.options.properties.num_predict.type}}];
return false;
}
if(errors === _errs74){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < -2 || isNaN(data32)){
validate112.errors = [{instancePath:instancePath+"/options/num_predict",schemaPath:"#/properties/options/properties/num_predict/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2}}];
return false;
}
}
}
var valid4 = _errs74 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate112.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":{"repetition_penalty":true,"n_predict":true,"num_predict":true,"max_new_tokens":true,"random_seed":true,"guided_choice":true,"guided_regex":true,"regex":true,"guided_grammar":true,"ebnf":true,"min_tokens":true,"stop_token_ids":true,"bad_words":true,"skip_special_tokens":true,"spaces_between_special_tokens":true,"include_stop_str_in_output":true,"use_beam_search":true,"length_penalty":true,"early_stopping":true,"truncate_prompt_tokens":true,"prompt_logprobs":true,"return_tokens_as_token_ids":true,"top_a":true,"watermark":true,"safe_prompt":true,"penalize_nl":true,"penalize_newline":true,"dynatemp_range":true,"top_n_sigma":true,"num_ctx":true,"num_keep":true,"num_batch":true,"num_gpu":true,"main_gpu":true,"num_thread":true,"numa":true,"use_mmap":true,"use_mlock":true,"low_vram":true,"vocab_only":true,"f16_kv":true,"keep_alive":true,"tfs_z":true,"ttl":true,"draft_model":true,"guided_decoding_backend":true,"request_id":true,"cache_salt":true,"id_slot":true,"slot_id":true,"usage":true,"provider":true,"transforms":true,"route":true,"guided_json":true,"json_schema":true,"structured_outputs":true,"format":true,"add_special_tokens":true,"options":true,"model":true,"prompt":true,"best_of":true,"echo":true,"frequency_penalty":true,"logit_bias":true,"logprobs":true,"max_tokens":true,"n":true,"presence_penalty":true,"seed":true,"stop":true,"stream":true,"stream_options":true,"suffix":true,"temperature":true,"top_p":true,"user":true,"x-localai-extensions":true,"debug":true,"priority":true,"timeout":true,"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true,"parse_special":true},"dynamicProps":false,"dynamicItems":false};

exports.defaults_createCompletion = validate113;

exports.createEdit = validate118;
const schema125 = {"$id":"createEdit","type":"object","$ref":"defaults_createEdit","required":["model","instruction"],"properties":{}};
const schema126 = {"type":"object","properties":{"model":{"type":"string"},"input":{"type":["string","null"]},"instruction":{"type":"string"},"n":{"type":["integer","null"],"minimum":1,"maximum":20},"temperature":{"type":["number","null"],"minimum":0,"maximum":2},"top_p":{"type":["number","null"],"minimum":0,"maximum":1},"x-localai-extensions":{"anyOf":[{"$ref":"requests#/$defs/LocalAITextExtensions"},{"type":"null"}]},"seed":{"type":["integer","null"],"minimum":-1,"maximum":4294967294},"debug":{"type":["boolean","null"]},"priority":{"type":["integer","null"],"minimum":-100,"maximum":100},"timeout":{"type":["number","null"],"exclusiveMinimum":0,"maximum":86400},"top_k":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"min_p":{"type":["number","null"],"minimum":0,"maximum":1},"typical_p":{"type":["number","null"],"minimum":0,"maximum":1},"repeat_penalty":{"type":["number","null"],"minimum":0.01,"maximum":100},"repeat_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"mirostat":{"type":["integer","null"],"minimum":0,"maximum":2},"mirostat_tau":{"type":["number","null"],"minimum":0,"maximum":100},"mirostat_eta":{"type":["number","null"],"minimum":0,"maximum":1},"dry_multiplier":{"type":["number","null"],"minimum":0,"maximum":100},"dry_base":{"type":["number","null"],"minimum":1,"maximum":100},"dry_allowed_length":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"dry_penalty_last_n":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"dry_sequence_breakers":{"type":["array","null"],"maxItems":64,"items":{"type":"string"}},"xtc_probability":{"type":["number","null"],"minimum":0,"maximum":1},"xtc_threshold":{"type":["number","null"],"minimum":0,"maximum":1},"ignore_eos":{"type":["boolean","null"]},"n_keep":{"type":["integer","null"],"minimum":-1,"maximum":2147483647},"grammar":{"type":["string","null"],"maxLength":1048576},"grammar_syntax":{"type":["string","null"],"enum":["gbnf","lark","regex",null]},"cutstrings":{"type":["array","null"],"maxItems":64,"items":{"type":"string","maxLength":1024}},"trimstrings":{"type":["array","null"],"maxItems":64,"items":{"type":"string","maxLength":4096}},"lora":{"type":["array","null"],"maxItems":16,"items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"scale":{"type":["number","null"],"minimum":-100,"maximum":100}}}},"cache_prompt":{"type":["boolean","null"]},"timings":{"type":["boolean","null"]},"return_progress":{"type":["boolean","null"]}},"$id":"defaults_createEdit"};

function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate120.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.seed !== undefined){
let data0 = data.seed;
const _errs3 = errors;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
validate120.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/type",keyword:"type",params:{type: schema96.properties.seed.type}}];
return false;
}
if(errors === _errs3){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 4294967294 || isNaN(data0)){
validate120.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294}}];
return false;
}
else {
if(data0 < -1 || isNaN(data0)){
validate120.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid2 = _errs3 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.debug !== undefined){
let data1 = data.debug;
const _errs5 = errors;
if((typeof data1 !== "boolean") && (data1 !== null)){
validate120.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/debug/type",keyword:"type",params:{type: schema96.properties.debug.type}}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.priority !== undefined){
let data2 = data.priority;
const _errs7 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate120.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/type",keyword:"type",params:{type: schema96.properties.priority.type}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate120.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < -100 || isNaN(data2)){
validate120.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.timeout !== undefined){
let data3 = data.timeout;
const _errs9 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate120.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/type",keyword:"type",params:{type: schema96.properties.timeout.type}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 86400 || isNaN(data3)){
validate120.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data3 <= 0 || isNaN(data3)){
validate120.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate120.errors = [{instancePath,schemaPath:"#/$defs/LocalAIBaseExtensions/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs11 = errors;
if(errors === _errs11){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.top_k !== undefined){
let data4 = data.top_k;
const _errs13 = errors;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
validate120.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/allOf/1/properties/top_k/type",keyword:"type",params:{type: schema95.allOf[1].properties.top_k.type}}];
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
validate120.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/allOf/1/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate120.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/allOf/1/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.min_p !== undefined){
let data5 = data.min_p;
const _errs15 = errors;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (data5 !== null)){
validate120.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/allOf/1/properties/min_p/type",keyword:"type",params:{type: schema95.allOf[1].properties.min_p.type}}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1 || isNaN(data5)){
validate120.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/allOf/1/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate120.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/allOf/1/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.typical_p !== undefined){
let data6 = data.typical_p;
const _errs17 = errors;
if((!((typeof data6 == "number") && (isFinite(data6)))) && (data6 !== null)){
validate120.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/allOf/1/properties/typical_p/type",keyword:"type",params:{type: schema95.allOf[1].properties.typical_p.type}}];
return false;
}
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1 || isNaN(data6)){
validate120.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/allOf/1/properties/typical_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate120.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/allOf/1/properties/typical_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.repeat_penalty !== undefined){
let data7 = data.repeat_penalty;
const _errs19 = errors;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (data7 !== null)){
validate120.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/allOf/1/properties/repeat_penalty/type",keyword:"type",params:{type: schema95.allOf[1].properties.repeat_penalty.type}}];
return false;
}
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
validate120.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/allOf/1/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data7 < 0.01 || isNaN(data7)){
validate120.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/allOf/1/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
}
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.repeat_last_n !== undefined){
let data8 = data.repeat_last_n;
const _errs21 = errors;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
validate120.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/allOf/1/properties/repeat_last_n/type",keyword:"type",params:{type: schema95.allOf[1].properties.repeat_last_n.type}}];
return false;
}
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2147483647 || isNaN(data8)){
validate120.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/allOf/1/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data8 < -1 || isNaN(data8)){
validate120.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/allOf/1/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.mirostat !== undefined){
let data9 = data.mirostat;
const _errs23 = errors;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
validate120.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/allOf/1/properties/mirostat/type",keyword:"type",params:{type: schema95.allOf[1].properties.mirostat.type}}];
return false;
}
if(errors === _errs23){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 2 || isNaN(data9)){
validate120.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/allOf/1/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate120.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/allOf/1/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.mirostat_tau !== undefined){
let data10 = data.mirostat_tau;
const _errs25 = errors;
if((!((typeof data10 == "number") && (isFinite(data10)))) && (data10 !== null)){
validate120.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/allOf/1/properties/mirostat_tau/type",keyword:"type",params:{type: schema95.allOf[1].properties.mirostat_tau.type}}];
return false;
}
if(errors === _errs25){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100 || isNaN(data10)){
validate120.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/allOf/1/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate120.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/allOf/1/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.mirostat_eta !== undefined){
let data11 = data.mirostat_eta;
const _errs27 = errors;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (data11 !== null)){
validate120.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/allOf/1/properties/mirostat_eta/type",keyword:"type",params:{type: schema95.allOf[1].properties.mirostat_eta.type}}];
return false;
}
if(errors === _errs27){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1 || isNaN(data11)){
validate120.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/allOf/1/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate120.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/allOf/1/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_multiplier !== undefined){
let data12 = data.dry_multiplier;
const _errs29 = errors;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)){
validate120.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/allOf/1/properties/dry_multiplier/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_multiplier.type}}];
return false;
}
if(errors === _errs29){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
validate120.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/allOf/1/properties/dry_multiplier/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate120.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/allOf/1/properties/dry_multiplier/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_base !== undefined){
let data13 = data.dry_base;
const _errs31 = errors;
if((!((typeof data13 == "number") && (isFinite(data13)))) && (data13 !== null)){
validate120.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/allOf/1/properties/dry_base/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_base.type}}];
return false;
}
if(errors === _errs31){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100 || isNaN(data13)){
validate120.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/allOf/1/properties/dry_base/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data13 < 1 || isNaN(data13)){
validate120.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/allOf/1/properties/dry_base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_allowed_length !== undefined){
let data14 = data.dry_allowed_length;
const _errs33 = errors;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
validate120.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/allOf/1/properties/dry_allowed_length/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_allowed_length.type}}];
return false;
}
if(errors === _errs33){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 2147483647 || isNaN(data14)){
validate120.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/allOf/1/properties/dry_allowed_length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate120.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/allOf/1/properties/dry_allowed_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_penalty_last_n !== undefined){
let data15 = data.dry_penalty_last_n;
const _errs35 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate120.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/allOf/1/properties/dry_penalty_last_n/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_penalty_last_n.type}}];
return false;
}
if(errors === _errs35){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 2147483647 || isNaN(data15)){
validate120.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/allOf/1/properties/dry_penalty_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data15 < -1 || isNaN(data15)){
validate120.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/allOf/1/properties/dry_penalty_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid3 = _errs35 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.dry_sequence_breakers !== undefined){
let data16 = data.dry_sequence_breakers;
const _errs37 = errors;
if((!(Array.isArray(data16))) && (data16 !== null)){
validate120.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/allOf/1/properties/dry_sequence_breakers/type",keyword:"type",params:{type: schema95.allOf[1].properties.dry_sequence_breakers.type}}];
return false;
}
if(errors === _errs37){
if(Array.isArray(data16)){
if(data16.length > 64){
validate120.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/allOf/1/properties/dry_sequence_breakers/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid4 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
const _errs39 = errors;
if(typeof data16[i0] !== "string"){
validate120.errors = [{instancePath:instancePath+"/dry_sequence_breakers/" + i0,schemaPath:"#/allOf/1/properties/dry_sequence_breakers/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs39 === errors;
if(!valid4){
break;
}
}
}
}
}
var valid3 = _errs37 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.xtc_probability !== undefined){
let data18 = data.xtc_probability;
const _errs41 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
validate120.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/allOf/1/properties/xtc_probability/type",keyword:"type",params:{type: schema95.allOf[1].properties.xtc_probability.type}}];
return false;
}
if(errors === _errs41){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
validate120.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/allOf/1/properties/xtc_probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate120.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/allOf/1/properties/xtc_probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs41 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.xtc_threshold !== undefined){
let data19 = data.xtc_threshold;
const _errs43 = errors;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
validate120.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/allOf/1/properties/xtc_threshold/type",keyword:"type",params:{type: schema95.allOf[1].properties.xtc_threshold.type}}];
return false;
}
if(errors === _errs43){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1 || isNaN(data19)){
validate120.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/allOf/1/properties/xtc_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data19 < 0 || isNaN(data19)){
validate120.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/allOf/1/properties/xtc_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid3 = _errs43 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.ignore_eos !== undefined){
let data20 = data.ignore_eos;
const _errs45 = errors;
if((typeof data20 !== "boolean") && (data20 !== null)){
validate120.errors = [{instancePath:instancePath+"/ignore_eos",schemaPath:"#/allOf/1/properties/ignore_eos/type",keyword:"type",params:{type: schema95.allOf[1].properties.ignore_eos.type}}];
return false;
}
var valid3 = _errs45 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.n_keep !== undefined){
let data21 = data.n_keep;
const _errs47 = errors;
if((!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) && (data21 !== null)){
validate120.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/allOf/1/properties/n_keep/type",keyword:"type",params:{type: schema95.allOf[1].properties.n_keep.type}}];
return false;
}
if(errors === _errs47){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2147483647 || isNaN(data21)){
validate120.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/allOf/1/properties/n_keep/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data21 < -1 || isNaN(data21)){
validate120.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/allOf/1/properties/n_keep/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid3 = _errs47 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.grammar !== undefined){
let data22 = data.grammar;
const _errs49 = errors;
if((typeof data22 !== "string") && (data22 !== null)){
validate120.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/allOf/1/properties/grammar/type",keyword:"type",params:{type: schema95.allOf[1].properties.grammar.type}}];
return false;
}
if(errors === _errs49){
if(typeof data22 === "string"){
if(func1(data22) > 1048576){
validate120.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/allOf/1/properties/grammar/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
}
var valid3 = _errs49 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.grammar_syntax !== undefined){
let data23 = data.grammar_syntax;
const _errs51 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate120.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/allOf/1/properties/grammar_syntax/type",keyword:"type",params:{type: schema95.allOf[1].properties.grammar_syntax.type}}];
return false;
}
if(!((((data23 === "gbnf") || (data23 === "lark")) || (data23 === "regex")) || (data23 === null))){
validate120.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/allOf/1/properties/grammar_syntax/enum",keyword:"enum",params:{allowedValues: schema95.allOf[1].properties.grammar_syntax.enum}}];
return false;
}
var valid3 = _errs51 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.cutstrings !== undefined){
let data24 = data.cutstrings;
const _errs53 = errors;
if((!(Array.isArray(data24))) && (data24 !== null)){
validate120.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/allOf/1/properties/cutstrings/type",keyword:"type",params:{type: schema95.allOf[1].properties.cutstrings.type}}];
return false;
}
if(errors === _errs53){
if(Array.isArray(data24)){
if(data24.length > 64){
validate120.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/allOf/1/properties/cutstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid5 = true;
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
const _errs55 = errors;
if(errors === _errs55){
if(typeof data25 === "string"){
if(func1(data25) > 1024){
validate120.errors = [{instancePath:instancePath+"/cutstrings/" + i1,schemaPath:"#/allOf/1/properties/cutstrings/items/maxLength",keyword:"maxLength",params:{limit: 1024}}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/cutstrings/" + i1,schemaPath:"#/allOf/1/properties/cutstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs55 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid3 = _errs53 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.trimstrings !== undefined){
let data26 = data.trimstrings;
const _errs57 = errors;
if((!(Array.isArray(data26))) && (data26 !== null)){
validate120.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/allOf/1/properties/trimstrings/type",keyword:"type",params:{type: schema95.allOf[1].properties.trimstrings.type}}];
return false;
}
if(errors === _errs57){
if(Array.isArray(data26)){
if(data26.length > 64){
validate120.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/allOf/1/properties/trimstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid6 = true;
const len2 = data26.length;
for(let i2=0; i2<len2; i2++){
let data27 = data26[i2];
const _errs59 = errors;
if(errors === _errs59){
if(typeof data27 === "string"){
if(func1(data27) > 4096){
validate120.errors = [{instancePath:instancePath+"/trimstrings/" + i2,schemaPath:"#/allOf/1/properties/trimstrings/items/maxLength",keyword:"maxLength",params:{limit: 4096}}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/trimstrings/" + i2,schemaPath:"#/allOf/1/properties/trimstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs59 === errors;
if(!valid6){
break;
}
}
}
}
}
var valid3 = _errs57 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.lora !== undefined){
let data28 = data.lora;
const _errs61 = errors;
if((!(Array.isArray(data28))) && (data28 !== null)){
validate120.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/allOf/1/properties/lora/type",keyword:"type",params:{type: schema95.allOf[1].properties.lora.type}}];
return false;
}
if(errors === _errs61){
if(Array.isArray(data28)){
if(data28.length > 16){
validate120.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/allOf/1/properties/lora/maxItems",keyword:"maxItems",params:{limit: 16}}];
return false;
}
else {
var valid7 = true;
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
let data29 = data28[i3];
const _errs63 = errors;
if(errors === _errs63){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing0;
if((data29.name === undefined) && (missing0 = "name")){
validate120.errors = [{instancePath:instancePath+"/lora/" + i3,schemaPath:"#/allOf/1/properties/lora/items/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data29.name !== undefined){
let data30 = data29.name;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data30 === "string"){
if(func1(data30) < 1){
validate120.errors = [{instancePath:instancePath+"/lora/" + i3+"/name",schemaPath:"#/allOf/1/properties/lora/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/lora/" + i3+"/name",schemaPath:"#/allOf/1/properties/lora/items/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs65 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data29.scale !== undefined){
let data31 = data29.scale;
const _errs67 = errors;
if((!((typeof data31 == "number") && (isFinite(data31)))) && (data31 !== null)){
validate120.errors = [{instancePath:instancePath+"/lora/" + i3+"/scale",schemaPath:"#/allOf/1/properties/lora/items/properties/scale/type",keyword:"type",params:{type: schema95.allOf[1].properties.lora.items.properties.scale.type}}];
return false;
}
if(errors === _errs67){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 100 || isNaN(data31)){
validate120.errors = [{instancePath:instancePath+"/lora/" + i3+"/scale",schemaPath:"#/allOf/1/properties/lora/items/properties/scale/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data31 < -100 || isNaN(data31)){
validate120.errors = [{instancePath:instancePath+"/lora/" + i3+"/scale",schemaPath:"#/allOf/1/properties/lora/items/properties/scale/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid8 = _errs67 === errors;
}
else {
var valid8 = true;
}
}
}
}
else {
validate120.errors = [{instancePath:instancePath+"/lora/" + i3,schemaPath:"#/allOf/1/properties/lora/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs63 === errors;
if(!valid7){
break;
}
}
}
}
}
var valid3 = _errs61 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.cache_prompt !== undefined){
let data32 = data.cache_prompt;
const _errs69 = errors;
if((typeof data32 !== "boolean") && (data32 !== null)){
validate120.errors = [{instancePath:instancePath+"/cache_prompt",schemaPath:"#/allOf/1/properties/cache_prompt/type",keyword:"type",params:{type: schema95.allOf[1].properties.cache_prompt.type}}];
return false;
}
var valid3 = _errs69 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.timings !== undefined){
let data33 = data.timings;
const _errs71 = errors;
if((typeof data33 !== "boolean") && (data33 !== null)){
validate120.errors = [{instancePath:instancePath+"/timings",schemaPath:"#/allOf/1/properties/timings/type",keyword:"type",params:{type: schema95.allOf[1].properties.timings.type}}];
return false;
}
var valid3 = _errs71 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.return_progress !== undefined){
let data34 = data.return_progress;
const _errs73 = errors;
if((typeof data34 !== "boolean") && (data34 !== null)){
validate120.errors = [{instancePath:instancePath+"/return_progress",schemaPath:"#/allOf/1/properties/return_progress/type",keyword:"type",params:{type: schema95.allOf[1].properties.return_progress.type}}];
return false;
}
var valid3 = _errs73 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate120.errors = [{instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
validate120.errors = vErrors;
return errors === 0;
}
validate120.evaluated = {"props":{"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true,"seed":true,"debug":true,"priority":true,"timeout":true},"dynamicProps":false,"dynamicItems":false};


function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="defaults_createEdit" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
const _errs1 = errors;
if(typeof data.model !== "string"){
validate119.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
let data1 = data.input;
const _errs3 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate119.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: schema126.properties.input.type}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instruction !== undefined){
const _errs5 = errors;
if(typeof data.instruction !== "string"){
validate119.errors = [{instancePath:instancePath+"/instruction",schemaPath:"#/properties/instruction/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n !== undefined){
let data3 = data.n;
const _errs7 = errors;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (data3 !== null)){
validate119.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/type",keyword:"type",params:{type: schema126.properties.n.type}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 20 || isNaN(data3)){
validate119.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate119.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.temperature !== undefined){
let data4 = data.temperature;
const _errs9 = errors;
if((!((typeof data4 == "number") && (isFinite(data4)))) && (data4 !== null)){
validate119.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/type",keyword:"type",params:{type: schema126.properties.temperature.type}}];
return false;
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2 || isNaN(data4)){
validate119.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate119.errors = [{instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_p !== undefined){
let data5 = data.top_p;
const _errs11 = errors;
if((!((typeof data5 == "number") && (isFinite(data5)))) && (data5 !== null)){
validate119.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/type",keyword:"type",params:{type: schema126.properties.top_p.type}}];
return false;
}
if(errors === _errs11){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1 || isNaN(data5)){
validate119.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate119.errors = [{instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-localai-extensions"] !== undefined){
let data6 = data["x-localai-extensions"];
const _errs13 = errors;
const _errs14 = errors;
let valid1 = false;
const _errs15 = errors;
if(!(validate120(data6, {instancePath:instancePath+"/x-localai-extensions",parentData:data,parentDataProperty:"x-localai-extensions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
var _valid0 = _errs15 === errors;
valid1 = valid1 || _valid0;
if(_valid0){
var props0 = {};
props0.top_k = true;
props0.min_p = true;
props0.typical_p = true;
props0.repeat_penalty = true;
props0.repeat_last_n = true;
props0.mirostat = true;
props0.mirostat_tau = true;
props0.mirostat_eta = true;
props0.dry_multiplier = true;
props0.dry_base = true;
props0.dry_allowed_length = true;
props0.dry_penalty_last_n = true;
props0.dry_sequence_breakers = true;
props0.xtc_probability = true;
props0.xtc_threshold = true;
props0.ignore_eos = true;
props0.n_keep = true;
props0.grammar = true;
props0.grammar_syntax = true;
props0.cutstrings = true;
props0.trimstrings = true;
props0.lora = true;
props0.cache_prompt = true;
props0.timings = true;
props0.return_progress = true;
props0.seed = true;
props0.debug = true;
props0.priority = true;
props0.timeout = true;
}
const _errs16 = errors;
if(data6 !== null){
const err0 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err1 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate119.errors = vErrors;
return false;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data7 = data.seed;
const _errs18 = errors;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
validate119.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: schema126.properties.seed.type}}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 4294967294 || isNaN(data7)){
validate119.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294}}];
return false;
}
else {
if(data7 < -1 || isNaN(data7)){
validate119.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.debug !== undefined){
let data8 = data.debug;
const _errs20 = errors;
if((typeof data8 !== "boolean") && (data8 !== null)){
validate119.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/properties/debug/type",keyword:"type",params:{type: schema126.properties.debug.type}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data9 = data.priority;
const _errs22 = errors;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
validate119.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: schema126.properties.priority.type}}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 100 || isNaN(data9)){
validate119.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data9 < -100 || isNaN(data9)){
validate119.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeout !== undefined){
let data10 = data.timeout;
const _errs24 = errors;
if((!((typeof data10 == "number") && (isFinite(data10)))) && (data10 !== null)){
validate119.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema126.properties.timeout.type}}];
return false;
}
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 86400 || isNaN(data10)){
validate119.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data10 <= 0 || isNaN(data10)){
validate119.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_k !== undefined){
let data11 = data.top_k;
const _errs26 = errors;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
validate119.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: schema126.properties.top_k.type}}];
return false;
}
if(errors === _errs26){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 2147483647 || isNaN(data11)){
validate119.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate119.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.min_p !== undefined){
let data12 = data.min_p;
const _errs28 = errors;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)){
validate119.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type: schema126.properties.min_p.type}}];
return false;
}
if(errors === _errs28){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1 || isNaN(data12)){
validate119.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate119.errors = [{instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.typical_p !== undefined){
let data13 = data.typical_p;
const _errs30 = errors;
if((!((typeof data13 == "number") && (isFinite(data13)))) && (data13 !== null)){
validate119.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/properties/typical_p/type",keyword:"type",params:{type: schema126.properties.typical_p.type}}];
return false;
}
if(errors === _errs30){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1 || isNaN(data13)){
validate119.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/properties/typical_p/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate119.errors = [{instancePath:instancePath+"/typical_p",schemaPath:"#/properties/typical_p/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repeat_penalty !== undefined){
let data14 = data.repeat_penalty;
const _errs32 = errors;
if((!((typeof data14 == "number") && (isFinite(data14)))) && (data14 !== null)){
validate119.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/type",keyword:"type",params:{type: schema126.properties.repeat_penalty.type}}];
return false;
}
if(errors === _errs32){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 100 || isNaN(data14)){
validate119.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data14 < 0.01 || isNaN(data14)){
validate119.errors = [{instancePath:instancePath+"/repeat_penalty",schemaPath:"#/properties/repeat_penalty/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01}}];
return false;
}
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repeat_last_n !== undefined){
let data15 = data.repeat_last_n;
const _errs34 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate119.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/properties/repeat_last_n/type",keyword:"type",params:{type: schema126.properties.repeat_last_n.type}}];
return false;
}
if(errors === _errs34){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 2147483647 || isNaN(data15)){
validate119.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/properties/repeat_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data15 < -1 || isNaN(data15)){
validate119.errors = [{instancePath:instancePath+"/repeat_last_n",schemaPath:"#/properties/repeat_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mirostat !== undefined){
let data16 = data.mirostat;
const _errs36 = errors;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
validate119.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/type",keyword:"type",params:{type: schema126.properties.mirostat.type}}];
return false;
}
if(errors === _errs36){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 2 || isNaN(data16)){
validate119.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2}}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate119.errors = [{instancePath:instancePath+"/mirostat",schemaPath:"#/properties/mirostat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mirostat_tau !== undefined){
let data17 = data.mirostat_tau;
const _errs38 = errors;
if((!((typeof data17 == "number") && (isFinite(data17)))) && (data17 !== null)){
validate119.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/type",keyword:"type",params:{type: schema126.properties.mirostat_tau.type}}];
return false;
}
if(errors === _errs38){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 100 || isNaN(data17)){
validate119.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data17 < 0 || isNaN(data17)){
validate119.errors = [{instancePath:instancePath+"/mirostat_tau",schemaPath:"#/properties/mirostat_tau/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mirostat_eta !== undefined){
let data18 = data.mirostat_eta;
const _errs40 = errors;
if((!((typeof data18 == "number") && (isFinite(data18)))) && (data18 !== null)){
validate119.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/type",keyword:"type",params:{type: schema126.properties.mirostat_eta.type}}];
return false;
}
if(errors === _errs40){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
validate119.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate119.errors = [{instancePath:instancePath+"/mirostat_eta",schemaPath:"#/properties/mirostat_eta/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_multiplier !== undefined){
let data19 = data.dry_multiplier;
const _errs42 = errors;
if((!((typeof data19 == "number") && (isFinite(data19)))) && (data19 !== null)){
validate119.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/properties/dry_multiplier/type",keyword:"type",params:{type: schema126.properties.dry_multiplier.type}}];
return false;
}
if(errors === _errs42){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100 || isNaN(data19)){
validate119.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/properties/dry_multiplier/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data19 < 0 || isNaN(data19)){
validate119.errors = [{instancePath:instancePath+"/dry_multiplier",schemaPath:"#/properties/dry_multiplier/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_base !== undefined){
let data20 = data.dry_base;
const _errs44 = errors;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
validate119.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/properties/dry_base/type",keyword:"type",params:{type: schema126.properties.dry_base.type}}];
return false;
}
if(errors === _errs44){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 100 || isNaN(data20)){
validate119.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/properties/dry_base/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data20 < 1 || isNaN(data20)){
validate119.errors = [{instancePath:instancePath+"/dry_base",schemaPath:"#/properties/dry_base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_allowed_length !== undefined){
let data21 = data.dry_allowed_length;
const _errs46 = errors;
if((!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) && (data21 !== null)){
validate119.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/properties/dry_allowed_length/type",keyword:"type",params:{type: schema126.properties.dry_allowed_length.type}}];
return false;
}
if(errors === _errs46){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 2147483647 || isNaN(data21)){
validate119.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/properties/dry_allowed_length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate119.errors = [{instancePath:instancePath+"/dry_allowed_length",schemaPath:"#/properties/dry_allowed_length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_penalty_last_n !== undefined){
let data22 = data.dry_penalty_last_n;
const _errs48 = errors;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (data22 !== null)){
validate119.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/properties/dry_penalty_last_n/type",keyword:"type",params:{type: schema126.properties.dry_penalty_last_n.type}}];
return false;
}
if(errors === _errs48){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 2147483647 || isNaN(data22)){
validate119.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/properties/dry_penalty_last_n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data22 < -1 || isNaN(data22)){
validate119.errors = [{instancePath:instancePath+"/dry_penalty_last_n",schemaPath:"#/properties/dry_penalty_last_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dry_sequence_breakers !== undefined){
let data23 = data.dry_sequence_breakers;
const _errs50 = errors;
if((!(Array.isArray(data23))) && (data23 !== null)){
validate119.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/properties/dry_sequence_breakers/type",keyword:"type",params:{type: schema126.properties.dry_sequence_breakers.type}}];
return false;
}
if(errors === _errs50){
if(Array.isArray(data23)){
if(data23.length > 64){
validate119.errors = [{instancePath:instancePath+"/dry_sequence_breakers",schemaPath:"#/properties/dry_sequence_breakers/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid2 = true;
const len0 = data23.length;
for(let i0=0; i0<len0; i0++){
const _errs52 = errors;
if(typeof data23[i0] !== "string"){
validate119.errors = [{instancePath:instancePath+"/dry_sequence_breakers/" + i0,schemaPath:"#/properties/dry_sequence_breakers/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs52 === errors;
if(!valid2){
break;
}
}
}
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xtc_probability !== undefined){
let data25 = data.xtc_probability;
const _errs54 = errors;
if((!((typeof data25 == "number") && (isFinite(data25)))) && (data25 !== null)){
validate119.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/properties/xtc_probability/type",keyword:"type",params:{type: schema126.properties.xtc_probability.type}}];
return false;
}
if(errors === _errs54){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 1 || isNaN(data25)){
validate119.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/properties/xtc_probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data25 < 0 || isNaN(data25)){
validate119.errors = [{instancePath:instancePath+"/xtc_probability",schemaPath:"#/properties/xtc_probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.xtc_threshold !== undefined){
let data26 = data.xtc_threshold;
const _errs56 = errors;
if((!((typeof data26 == "number") && (isFinite(data26)))) && (data26 !== null)){
validate119.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/properties/xtc_threshold/type",keyword:"type",params:{type: schema126.properties.xtc_threshold.type}}];
return false;
}
if(errors === _errs56){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1 || isNaN(data26)){
validate119.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/properties/xtc_threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data26 < 0 || isNaN(data26)){
validate119.errors = [{instancePath:instancePath+"/xtc_threshold",schemaPath:"#/properties/xtc_threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ignore_eos !== undefined){
let data27 = data.ignore_eos;
const _errs58 = errors;
if((typeof data27 !== "boolean") && (data27 !== null)){
validate119.errors = [{instancePath:instancePath+"/ignore_eos",schemaPath:"#/properties/ignore_eos/type",keyword:"type",params:{type: schema126.properties.ignore_eos.type}}];
return false;
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n_keep !== undefined){
let data28 = data.n_keep;
const _errs60 = errors;
if((!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))) && (data28 !== null)){
validate119.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/properties/n_keep/type",keyword:"type",params:{type: schema126.properties.n_keep.type}}];
return false;
}
if(errors === _errs60){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 2147483647 || isNaN(data28)){
validate119.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/properties/n_keep/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data28 < -1 || isNaN(data28)){
validate119.errors = [{instancePath:instancePath+"/n_keep",schemaPath:"#/properties/n_keep/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.grammar !== undefined){
let data29 = data.grammar;
const _errs62 = errors;
if((typeof data29 !== "string") && (data29 !== null)){
validate119.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/properties/grammar/type",keyword:"type",params:{type: schema126.properties.grammar.type}}];
return false;
}
if(errors === _errs62){
if(typeof data29 === "string"){
if(func1(data29) > 1048576){
validate119.errors = [{instancePath:instancePath+"/grammar",schemaPath:"#/properties/grammar/maxLength",keyword:"maxLength",params:{limit: 1048576}}];
return false;
}
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.grammar_syntax !== undefined){
let data30 = data.grammar_syntax;
const _errs64 = errors;
if((typeof data30 !== "string") && (data30 !== null)){
validate119.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/properties/grammar_syntax/type",keyword:"type",params:{type: schema126.properties.grammar_syntax.type}}];
return false;
}
if(!((((data30 === "gbnf") || (data30 === "lark")) || (data30 === "regex")) || (data30 === null))){
validate119.errors = [{instancePath:instancePath+"/grammar_syntax",schemaPath:"#/properties/grammar_syntax/enum",keyword:"enum",params:{allowedValues: schema126.properties.grammar_syntax.enum}}];
return false;
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cutstrings !== undefined){
let data31 = data.cutstrings;
const _errs66 = errors;
if((!(Array.isArray(data31))) && (data31 !== null)){
validate119.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/properties/cutstrings/type",keyword:"type",params:{type: schema126.properties.cutstrings.type}}];
return false;
}
if(errors === _errs66){
if(Array.isArray(data31)){
if(data31.length > 64){
validate119.errors = [{instancePath:instancePath+"/cutstrings",schemaPath:"#/properties/cutstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid3 = true;
const len1 = data31.length;
for(let i1=0; i1<len1; i1++){
let data32 = data31[i1];
const _errs68 = errors;
if(errors === _errs68){
if(typeof data32 === "string"){
if(func1(data32) > 1024){
validate119.errors = [{instancePath:instancePath+"/cutstrings/" + i1,schemaPath:"#/properties/cutstrings/items/maxLength",keyword:"maxLength",params:{limit: 1024}}];
return false;
}
}
else {
validate119.errors = [{instancePath:instancePath+"/cutstrings/" + i1,schemaPath:"#/properties/cutstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs68 === errors;
if(!valid3){
break;
}
}
}
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trimstrings !== undefined){
let data33 = data.trimstrings;
const _errs70 = errors;
if((!(Array.isArray(data33))) && (data33 !== null)){
validate119.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/properties/trimstrings/type",keyword:"type",params:{type: schema126.properties.trimstrings.type}}];
return false;
}
if(errors === _errs70){
if(Array.isArray(data33)){
if(data33.length > 64){
validate119.errors = [{instancePath:instancePath+"/trimstrings",schemaPath:"#/properties/trimstrings/maxItems",keyword:"maxItems",params:{limit: 64}}];
return false;
}
else {
var valid4 = true;
const len2 = data33.length;
for(let i2=0; i2<len2; i2++){
let data34 = data33[i2];
const _errs72 = errors;
if(errors === _errs72){
if(typeof data34 === "string"){
if(func1(data34) > 4096){
validate119.errors = [{instancePath:instancePath+"/trimstrings/" + i2,schemaPath:"#/properties/trimstrings/items/maxLength",keyword:"maxLength",params:{limit: 4096}}];
return false;
}
}
else {
validate119.errors = [{instancePath:instancePath+"/trimstrings/" + i2,schemaPath:"#/properties/trimstrings/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs72 === errors;
if(!valid4){
break;
}
}
}
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lora !== undefined){
let data35 = data.lora;
const _errs74 = errors;
if((!(Array.isArray(data35))) && (data35 !== null)){
validate119.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/properties/lora/type",keyword:"type",params:{type: schema126.properties.lora.type}}];
return false;
}
if(errors === _errs74){
if(Array.isArray(data35)){
if(data35.length > 16){
validate119.errors = [{instancePath:instancePath+"/lora",schemaPath:"#/properties/lora/maxItems",keyword:"maxItems",params:{limit: 16}}];
return false;
}
else {
var valid5 = true;
const len3 = data35.length;
for(let i3=0; i3<len3; i3++){
let data36 = data35[i3];
const _errs76 = errors;
if(errors === _errs76){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing0;
if((data36.name === undefined) && (missing0 = "name")){
validate119.errors = [{instancePath:instancePath+"/lora/" + i3,schemaPath:"#/properties/lora/items/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data36.name !== undefined){
let data37 = data36.name;
const _errs78 = errors;
if(errors === _errs78){
if(typeof data37 === "string"){
if(func1(data37) < 1){
validate119.errors = [{instancePath:instancePath+"/lora/" + i3+"/name",schemaPath:"#/properties/lora/items/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate119.errors = [{instancePath:instancePath+"/lora/" + i3+"/name",schemaPath:"#/properties/lora/items/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs78 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data36.scale !== undefined){
let data38 = data36.scale;
const _errs80 = errors;
if((!((typeof data38 == "number") && (isFinite(data38)))) && (data38 !== null)){
validate119.errors = [{instancePath:instancePath+"/lora/" + i3+"/scale",schemaPath:"#/properties/lora/items/properties/scale/type",keyword:"type",params:{type: schema126.properties.lora.items.properties.scale.type}}];
return false;
}
if(errors === _errs80){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 100 || isNaN(data38)){
validate119.errors = [{instancePath:instancePath+"/lora/" + i3+"/scale",schemaPath:"#/properties/lora/items/properties/scale/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data38 < -100 || isNaN(data38)){
validate119.errors = [{instancePath:instancePath+"/lora/" + i3+"/scale",schemaPath:"#/properties/lora/items/properties/scale/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid6 = _errs80 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate119.errors = [{instancePath:instancePath+"/lora/" + i3,schemaPath:"#/properties/lora/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs76 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cache_prompt !== undefined){
let data39 = data.cache_prompt;
const _errs82 = errors;
if((typeof data39 !== "boolean") && (data39 !== null)){
validate119.errors = [{instancePath:instancePath+"/cache_prompt",schemaPath:"#/properties/cache_prompt/type",keyword:"type",params:{type: schema126.properties.cache_prompt.type}}];
return false;
}
var valid0 = _errs82 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timings !== undefined){
let data40 = data.timings;
const _errs84 = errors;
if((typeof data40 !== "boolean") && (data40 !== null)){
validate119.errors = [{instancePath:instancePath+"/timings",schemaPath:"#/properties/timings/type",keyword:"type",params:{type: schema126.properties.timings.type}}];
return false;
}
var valid0 = _errs84 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.return_progress !== undefined){
let data41 = data.return_progress;
const _errs86 = errors;
if((typeof data41 !== "boolean") && (data41 !== null)){
validate119.errors = [{instancePath:instancePath+"/return_progress",schemaPath:"#/properties/return_progress/type",keyword:"type",params:{type: schema126.properties.return_progress.type}}];
return false;
}
var valid0 = _errs86 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate119.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"props":{"model":true,"input":true,"instruction":true,"n":true,"temperature":true,"top_p":true,"x-localai-extensions":true,"seed":true,"debug":true,"priority":true,"timeout":true,"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true},"dynamicProps":false,"dynamicItems":false};


function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createEdit" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate119(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.model === undefined) && (missing0 = "model")) || ((data.instruction === undefined) && (missing0 = "instruction"))){
validate118.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
}
else {
validate118.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"props":{"model":true,"input":true,"instruction":true,"n":true,"temperature":true,"top_p":true,"x-localai-extensions":true,"seed":true,"debug":true,"priority":true,"timeout":true,"top_k":true,"min_p":true,"typical_p":true,"repeat_penalty":true,"repeat_last_n":true,"mirostat":true,"mirostat_tau":true,"mirostat_eta":true,"dry_multiplier":true,"dry_base":true,"dry_allowed_length":true,"dry_penalty_last_n":true,"dry_sequence_breakers":true,"xtc_probability":true,"xtc_threshold":true,"ignore_eos":true,"n_keep":true,"grammar":true,"grammar_syntax":true,"cutstrings":true,"trimstrings":true,"lora":true,"cache_prompt":true,"timings":true,"return_progress":true},"dynamicProps":false,"dynamicItems":false};

exports.defaults_createEdit = validate119;

exports.createEmbedding = validate123;
const schema129 = {"$id":"createEmbedding","type":"object","$ref":"defaults_createEmbedding","required":["model","input"],"properties":{"truncation":{"type":["boolean","null"]},"truncate_prompt_tokens":{"type":["integer","null"]},"input_type":{},"prompt_name":{},"keep_alive":{},"output_dimension":{"type":["integer","null"],"minimum":1},"truncate_dim":{"type":["integer","null"],"minimum":1},"normalized":{"type":["boolean","null"]},"embd_normalize":{"type":["integer","null"]},"output_dtype":{},"embedding_types":{},"embedding_type":{},"late_chunking":{},"add_special_tokens":{},"task":{}}};
const schema130 = {"type":"object","properties":{"input":{"anyOf":[{"type":"string"},{"type":"array","minItems":1,"maxItems":2048,"items":{"type":"string"}},{"type":"array","minItems":1,"maxItems":2048,"items":{"type":"integer"}},{"type":"array","minItems":1,"maxItems":2048,"items":{"type":"array","minItems":1,"items":{"type":"integer"}}}]},"model":{"anyOf":[{"type":"string"}]},"encoding_format":{"type":["string","null"],"enum":["float","base64",null]},"dimensions":{"type":["integer","null"],"minimum":1},"user":{"type":["string","null"]},"x-localai-extensions":{"anyOf":[{"$ref":"requests#/$defs/LocalAIEmbeddingExtensions"},{"type":"null"}]},"seed":{"type":["integer","null"],"minimum":-1,"maximum":4294967294},"debug":{"type":["boolean","null"]},"priority":{"type":["integer","null"],"minimum":-100,"maximum":100},"timeout":{"type":["number","null"],"exclusiveMinimum":0,"maximum":86400},"normalize":{"type":["boolean","null"]},"truncate":{"type":["boolean","null"]},"pooling":{"type":["string","null"],"enum":["none","mean","cls","last","rank",null]}},"$id":"defaults_createEmbedding"};
const schema131 = {"allOf":[{"$ref":"#/$defs/LocalAIBaseExtensions"},{"type":"object","properties":{"normalize":{"type":["boolean","null"]},"truncate":{"type":["boolean","null"]},"pooling":{"type":["string","null"],"enum":["none","mean","cls","last","rank",null]}}}]};

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate125.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.seed !== undefined){
let data0 = data.seed;
const _errs3 = errors;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
validate125.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/type",keyword:"type",params:{type: schema96.properties.seed.type}}];
return false;
}
if(errors === _errs3){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 4294967294 || isNaN(data0)){
validate125.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294}}];
return false;
}
else {
if(data0 < -1 || isNaN(data0)){
validate125.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid2 = _errs3 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.debug !== undefined){
let data1 = data.debug;
const _errs5 = errors;
if((typeof data1 !== "boolean") && (data1 !== null)){
validate125.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/debug/type",keyword:"type",params:{type: schema96.properties.debug.type}}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.priority !== undefined){
let data2 = data.priority;
const _errs7 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate125.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/type",keyword:"type",params:{type: schema96.properties.priority.type}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate125.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < -100 || isNaN(data2)){
validate125.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.timeout !== undefined){
let data3 = data.timeout;
const _errs9 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate125.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/type",keyword:"type",params:{type: schema96.properties.timeout.type}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 86400 || isNaN(data3)){
validate125.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data3 <= 0 || isNaN(data3)){
validate125.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate125.errors = [{instancePath,schemaPath:"#/$defs/LocalAIBaseExtensions/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs11 = errors;
if(errors === _errs11){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.normalize !== undefined){
let data4 = data.normalize;
const _errs13 = errors;
if((typeof data4 !== "boolean") && (data4 !== null)){
validate125.errors = [{instancePath:instancePath+"/normalize",schemaPath:"#/allOf/1/properties/normalize/type",keyword:"type",params:{type: schema131.allOf[1].properties.normalize.type}}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.truncate !== undefined){
let data5 = data.truncate;
const _errs15 = errors;
if((typeof data5 !== "boolean") && (data5 !== null)){
validate125.errors = [{instancePath:instancePath+"/truncate",schemaPath:"#/allOf/1/properties/truncate/type",keyword:"type",params:{type: schema131.allOf[1].properties.truncate.type}}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.pooling !== undefined){
let data6 = data.pooling;
const _errs17 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate125.errors = [{instancePath:instancePath+"/pooling",schemaPath:"#/allOf/1/properties/pooling/type",keyword:"type",params:{type: schema131.allOf[1].properties.pooling.type}}];
return false;
}
if(!((((((data6 === "none") || (data6 === "mean")) || (data6 === "cls")) || (data6 === "last")) || (data6 === "rank")) || (data6 === null))){
validate125.errors = [{instancePath:instancePath+"/pooling",schemaPath:"#/allOf/1/properties/pooling/enum",keyword:"enum",params:{allowedValues: schema131.allOf[1].properties.pooling.enum}}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
validate125.errors = [{instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
validate125.errors = vErrors;
return errors === 0;
}
validate125.evaluated = {"props":{"normalize":true,"truncate":true,"pooling":true,"seed":true,"debug":true,"priority":true,"timeout":true},"dynamicProps":false,"dynamicItems":false};


function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="defaults_createEmbedding" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate124.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.input !== undefined){
let data0 = data.input;
const _errs1 = errors;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data0)){
if(data0.length > 2048){
const err1 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/1/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
var valid2 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data0[i0] !== "string"){
const err3 = {instancePath:instancePath+"/input/" + i0,schemaPath:"#/properties/input/anyOf/1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(_valid0){
var items0 = true;
}
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data0)){
if(data0.length > 2048){
const err5 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/2/maxItems",keyword:"maxItems",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data0.length < 1){
const err6 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/2/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
var valid3 = true;
const len1 = data0.length;
for(let i1=0; i1<len1; i1++){
let data2 = data0[i1];
const _errs11 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/input/" + i1,schemaPath:"#/properties/input/anyOf/2/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid3 = _errs11 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/2/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(_valid0){
if(items0 !== true){
items0 = true;
}
}
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data0)){
if(data0.length > 2048){
const err9 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/3/maxItems",keyword:"maxItems",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data0.length < 1){
const err10 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/3/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
var valid4 = true;
const len2 = data0.length;
for(let i2=0; i2<len2; i2++){
let data3 = data0[i2];
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data3)){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/input/" + i2,schemaPath:"#/properties/input/anyOf/3/items/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
var valid5 = true;
const len3 = data3.length;
for(let i3=0; i3<len3; i3++){
let data4 = data3[i3];
const _errs17 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/input/" + i2+"/" + i3,schemaPath:"#/properties/input/anyOf/3/items/items/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid5 = _errs17 === errors;
if(!valid5){
break;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/input/" + i2,schemaPath:"#/properties/input/anyOf/3/items/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/3/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
valid1 = valid1 || _valid0;
if(_valid0){
if(items0 !== true){
items0 = true;
}
}
if(!valid1){
const err15 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
validate124.errors = vErrors;
return false;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.model !== undefined){
const _errs19 = errors;
const _errs20 = errors;
let valid6 = false;
const _errs21 = errors;
if(typeof data.model !== "string"){
const err16 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid1 = _errs21 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const err17 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
validate124.errors = vErrors;
return false;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.encoding_format !== undefined){
let data6 = data.encoding_format;
const _errs23 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate124.errors = [{instancePath:instancePath+"/encoding_format",schemaPath:"#/properties/encoding_format/type",keyword:"type",params:{type: schema130.properties.encoding_format.type}}];
return false;
}
if(!(((data6 === "float") || (data6 === "base64")) || (data6 === null))){
validate124.errors = [{instancePath:instancePath+"/encoding_format",schemaPath:"#/properties/encoding_format/enum",keyword:"enum",params:{allowedValues: schema130.properties.encoding_format.enum}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dimensions !== undefined){
let data7 = data.dimensions;
const _errs25 = errors;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
validate124.errors = [{instancePath:instancePath+"/dimensions",schemaPath:"#/properties/dimensions/type",keyword:"type",params:{type: schema130.properties.dimensions.type}}];
return false;
}
if(errors === _errs25){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
validate124.errors = [{instancePath:instancePath+"/dimensions",schemaPath:"#/properties/dimensions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
let data8 = data.user;
const _errs27 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate124.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema130.properties.user.type}}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-localai-extensions"] !== undefined){
let data9 = data["x-localai-extensions"];
const _errs29 = errors;
const _errs30 = errors;
let valid7 = false;
const _errs31 = errors;
if(!(validate125(data9, {instancePath:instancePath+"/x-localai-extensions",parentData:data,parentDataProperty:"x-localai-extensions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var _valid2 = _errs31 === errors;
valid7 = valid7 || _valid2;
if(_valid2){
var props0 = {};
props0.normalize = true;
props0.truncate = true;
props0.pooling = true;
props0.seed = true;
props0.debug = true;
props0.priority = true;
props0.timeout = true;
}
const _errs32 = errors;
if(data9 !== null){
const err18 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid2 = _errs32 === errors;
valid7 = valid7 || _valid2;
if(!valid7){
const err19 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate124.errors = vErrors;
return false;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data10 = data.seed;
const _errs34 = errors;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
validate124.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: schema130.properties.seed.type}}];
return false;
}
if(errors === _errs34){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 4294967294 || isNaN(data10)){
validate124.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294}}];
return false;
}
else {
if(data10 < -1 || isNaN(data10)){
validate124.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.debug !== undefined){
let data11 = data.debug;
const _errs36 = errors;
if((typeof data11 !== "boolean") && (data11 !== null)){
validate124.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/properties/debug/type",keyword:"type",params:{type: schema130.properties.debug.type}}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data12 = data.priority;
const _errs38 = errors;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
validate124.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: schema130.properties.priority.type}}];
return false;
}
if(errors === _errs38){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
validate124.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data12 < -100 || isNaN(data12)){
validate124.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeout !== undefined){
let data13 = data.timeout;
const _errs40 = errors;
if((!((typeof data13 == "number") && (isFinite(data13)))) && (data13 !== null)){
validate124.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema130.properties.timeout.type}}];
return false;
}
if(errors === _errs40){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 86400 || isNaN(data13)){
validate124.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data13 <= 0 || isNaN(data13)){
validate124.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.normalize !== undefined){
let data14 = data.normalize;
const _errs42 = errors;
if((typeof data14 !== "boolean") && (data14 !== null)){
validate124.errors = [{instancePath:instancePath+"/normalize",schemaPath:"#/properties/normalize/type",keyword:"type",params:{type: schema130.properties.normalize.type}}];
return false;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.truncate !== undefined){
let data15 = data.truncate;
const _errs44 = errors;
if((typeof data15 !== "boolean") && (data15 !== null)){
validate124.errors = [{instancePath:instancePath+"/truncate",schemaPath:"#/properties/truncate/type",keyword:"type",params:{type: schema130.properties.truncate.type}}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pooling !== undefined){
let data16 = data.pooling;
const _errs46 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate124.errors = [{instancePath:instancePath+"/pooling",schemaPath:"#/properties/pooling/type",keyword:"type",params:{type: schema130.properties.pooling.type}}];
return false;
}
if(!((((((data16 === "none") || (data16 === "mean")) || (data16 === "cls")) || (data16 === "last")) || (data16 === "rank")) || (data16 === null))){
validate124.errors = [{instancePath:instancePath+"/pooling",schemaPath:"#/properties/pooling/enum",keyword:"enum",params:{allowedValues: schema130.properties.pooling.enum}}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate124.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate124.errors = vErrors;
return errors === 0;
}
validate124.evaluated = {"props":{"input":true,"model":true,"encoding_format":true,"dimensions":true,"user":true,"x-localai-extensions":true,"seed":true,"debug":true,"priority":true,"timeout":true,"normalize":true,"truncate":true,"pooling":true},"dynamicProps":false,"dynamicItems":false};


function validate123(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createEmbedding" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate123.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate124(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.model === undefined) && (missing0 = "model")) || ((data.input === undefined) && (missing0 = "input"))){
validate123.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.truncation !== undefined){
let data0 = data.truncation;
const _errs1 = errors;
if((typeof data0 !== "boolean") && (data0 !== null)){
validate123.errors = [{instancePath:instancePath+"/truncation",schemaPath:"#/properties/truncation/type",keyword:"type",params:{type: schema129.properties.truncation.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.truncate_prompt_tokens !== undefined){
let data1 = data.truncate_prompt_tokens;
const _errs3 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate123.errors = [{instancePath:instancePath+"/truncate_prompt_tokens",schemaPath:"#/properties/truncate_prompt_tokens/type",keyword:"type",params:{type: schema129.properties.truncate_prompt_tokens.type}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output_dimension !== undefined){
let data2 = data.output_dimension;
const _errs5 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate123.errors = [{instancePath:instancePath+"/output_dimension",schemaPath:"#/properties/output_dimension/type",keyword:"type",params:{type: schema129.properties.output_dimension.type}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate123.errors = [{instancePath:instancePath+"/output_dimension",schemaPath:"#/properties/output_dimension/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.truncate_dim !== undefined){
let data3 = data.truncate_dim;
const _errs7 = errors;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (data3 !== null)){
validate123.errors = [{instancePath:instancePath+"/truncate_dim",schemaPath:"#/properties/truncate_dim/type",keyword:"type",params:{type: schema129.properties.truncate_dim.type}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
validate123.errors = [{instancePath:instancePath+"/truncate_dim",schemaPath:"#/properties/truncate_dim/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.normalized !== undefined){
let data4 = data.normalized;
const _errs9 = errors;
if((typeof data4 !== "boolean") && (data4 !== null)){
validate123.errors = [{instancePath:instancePath+"/normalized",schemaPath:"#/properties/normalized/type",keyword:"type",params:{type: schema129.properties.normalized.type}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.embd_normalize !== undefined){
let data5 = data.embd_normalize;
const _errs11 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate123.errors = [{instancePath:instancePath+"/embd_normalize",schemaPath:"#/properties/embd_normalize/type",keyword:"type",params:{type: schema129.properties.embd_normalize.type}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate123.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate123.errors = vErrors;
return errors === 0;
}
validate123.evaluated = {"props":{"truncation":true,"truncate_prompt_tokens":true,"input_type":true,"prompt_name":true,"keep_alive":true,"output_dimension":true,"truncate_dim":true,"normalized":true,"embd_normalize":true,"output_dtype":true,"embedding_types":true,"embedding_type":true,"late_chunking":true,"add_special_tokens":true,"task":true,"input":true,"model":true,"encoding_format":true,"dimensions":true,"user":true,"x-localai-extensions":true,"seed":true,"debug":true,"priority":true,"timeout":true,"normalize":true,"truncate":true,"pooling":true},"dynamicProps":false,"dynamicItems":false};

exports.defaults_createEmbedding = validate124;

exports.tokenize = validate128;
const schema133 = {"$id":"tokenize","type":"object","$ref":"defaults_tokenize","required":["input"],"properties":{"content":{"type":["string","null"]},"prompt":{"type":["string","null"]},"add_special_tokens":{"type":["boolean","null"]},"with_pieces":{},"return_token_strs":{}}};
const schema134 = {"type":"object","properties":{"model":{"type":["string","null"]},"input":{"type":"string"},"add_special":{"type":["boolean","null"]},"parse_special":{"type":["boolean","null"]}},"$id":"defaults_tokenize"};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="tokenize" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate128.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
let data0 = data.model;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate128.errors = [{instancePath:instancePath+"/model",schemaPath:"defaults_tokenize/properties/model/type",keyword:"type",params:{type: schema134.properties.model.type}}];
return false;
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.input !== undefined){
const _errs4 = errors;
if(typeof data.input !== "string"){
validate128.errors = [{instancePath:instancePath+"/input",schemaPath:"defaults_tokenize/properties/input/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.add_special !== undefined){
let data2 = data.add_special;
const _errs6 = errors;
if((typeof data2 !== "boolean") && (data2 !== null)){
validate128.errors = [{instancePath:instancePath+"/add_special",schemaPath:"defaults_tokenize/properties/add_special/type",keyword:"type",params:{type: schema134.properties.add_special.type}}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.parse_special !== undefined){
let data3 = data.parse_special;
const _errs8 = errors;
if((typeof data3 !== "boolean") && (data3 !== null)){
validate128.errors = [{instancePath:instancePath+"/parse_special",schemaPath:"defaults_tokenize/properties/parse_special/type",keyword:"type",params:{type: schema134.properties.parse_special.type}}];
return false;
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate128.errors = [{instancePath,schemaPath:"defaults_tokenize/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.input === undefined) && (missing0 = "input")){
validate128.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.content !== undefined){
let data4 = data.content;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate128.errors = [{instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type: schema133.properties.content.type}}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.prompt !== undefined){
let data5 = data.prompt;
const _errs13 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate128.errors = [{instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: schema133.properties.prompt.type}}];
return false;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.add_special_tokens !== undefined){
let data6 = data.add_special_tokens;
const _errs15 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate128.errors = [{instancePath:instancePath+"/add_special_tokens",schemaPath:"#/properties/add_special_tokens/type",keyword:"type",params:{type: schema133.properties.add_special_tokens.type}}];
return false;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate128.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate128.errors = vErrors;
return errors === 0;
}
validate128.evaluated = {"props":{"content":true,"prompt":true,"add_special_tokens":true,"with_pieces":true,"return_token_strs":true,"model":true,"input":true,"add_special":true,"parse_special":true},"dynamicProps":false,"dynamicItems":false};

exports.defaults_tokenize = validate129;

function validate129(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="defaults_tokenize" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate129.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
let data0 = data.model;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate129.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: schema134.properties.model.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
const _errs3 = errors;
if(typeof data.input !== "string"){
validate129.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.add_special !== undefined){
let data2 = data.add_special;
const _errs5 = errors;
if((typeof data2 !== "boolean") && (data2 !== null)){
validate129.errors = [{instancePath:instancePath+"/add_special",schemaPath:"#/properties/add_special/type",keyword:"type",params:{type: schema134.properties.add_special.type}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.parse_special !== undefined){
let data3 = data.parse_special;
const _errs7 = errors;
if((typeof data3 !== "boolean") && (data3 !== null)){
validate129.errors = [{instancePath:instancePath+"/parse_special",schemaPath:"#/properties/parse_special/type",keyword:"type",params:{type: schema134.properties.parse_special.type}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate129.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate129.errors = vErrors;
return errors === 0;
}
validate129.evaluated = {"props":{"model":true,"input":true,"add_special":true,"parse_special":true},"dynamicProps":false,"dynamicItems":false};

exports.detokenize = validate130;
const schema136 = {"$id":"detokenize","type":"object","$ref":"defaults_detokenize","required":["tokens"],"properties":{}};
const schema137 = {"type":"object","properties":{"model":{"type":["string","null"]},"tokens":{"type":"array","maxItems":1048576,"items":{"type":"integer","minimum":0,"maximum":2147483647}}},"$id":"defaults_detokenize"};

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="detokenize" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate130.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(errors === _errs0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
let data0 = data.model;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate130.errors = [{instancePath:instancePath+"/model",schemaPath:"defaults_detokenize/properties/model/type",keyword:"type",params:{type: schema137.properties.model.type}}];
return false;
}
var valid1 = _errs2 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 1048576){
validate130.errors = [{instancePath:instancePath+"/tokens",schemaPath:"defaults_detokenize/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 1048576}}];
return false;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate130.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"defaults_detokenize/properties/tokens/items/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2147483647 || isNaN(data2)){
validate130.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"defaults_detokenize/properties/tokens/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate130.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"defaults_detokenize/properties/tokens/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs6 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/tokens",schemaPath:"defaults_detokenize/properties/tokens/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
}
}
else {
validate130.errors = [{instancePath,schemaPath:"defaults_detokenize/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.tokens === undefined) && (missing0 = "tokens")){
validate130.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
}
else {
validate130.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate130.errors = vErrors;
return errors === 0;
}
validate130.evaluated = {"props":{"model":true,"tokens":true},"dynamicProps":false,"dynamicItems":false};

exports.defaults_detokenize = validate131;

function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="defaults_detokenize" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
let data0 = data.model;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate131.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: schema137.properties.model.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tokens !== undefined){
let data1 = data.tokens;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 1048576){
validate131.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/maxItems",keyword:"maxItems",params:{limit: 1048576}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate131.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/properties/tokens/items/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2147483647 || isNaN(data2)){
validate131.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/properties/tokens/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate131.errors = [{instancePath:instancePath+"/tokens/" + i0,schemaPath:"#/properties/tokens/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate131.errors = [{instancePath:instancePath+"/tokens",schemaPath:"#/properties/tokens/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
else {
validate131.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate131.errors = vErrors;
return errors === 0;
}
validate131.evaluated = {"props":{"model":true,"tokens":true},"dynamicProps":false,"dynamicItems":false};

exports.rerank = validate132;
const schema139 = {"$id":"rerank","type":"object","$ref":"defaults_rerank","required":["query","documents"],"properties":{"truncation":{"type":["boolean","null"]},"truncate_prompt_tokens":{"type":["integer","null"]},"input_type":{},"prompt_name":{},"keep_alive":{},"top_k":{"type":["integer","null"],"minimum":1},"return_text":{"type":["boolean","null"]},"max_tokens_per_doc":{"type":["integer","null"],"minimum":1},"raw_scores":{},"max_chunks_per_doc":{},"overlap_tokens":{}}};
const schema140 = {"type":"object","properties":{"model":{"type":["string","null"]},"query":{"type":"string","minLength":1},"documents":{"type":"array","minItems":1,"maxItems":2048,"items":{"anyOf":[{"type":"string"},{"type":"object","required":["text"],"properties":{"text":{"type":"string"}}}]}},"top_n":{"type":["integer","null"],"minimum":1},"return_documents":{"type":["boolean","null"]},"user":{"type":["string","null"]},"x-localai-extensions":{"anyOf":[{"$ref":"requests#/$defs/LocalAIRerankExtensions"},{"type":"null"}]},"seed":{"type":["integer","null"],"minimum":-1,"maximum":4294967294},"debug":{"type":["boolean","null"]},"priority":{"type":["integer","null"],"minimum":-100,"maximum":100},"timeout":{"type":["number","null"],"exclusiveMinimum":0,"maximum":86400},"truncate":{"type":["boolean","null"]}},"$id":"defaults_rerank"};
const schema141 = {"allOf":[{"$ref":"#/$defs/LocalAIBaseExtensions"},{"type":"object","properties":{"truncate":{"type":["boolean","null"]}}}]};

function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate134.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.seed !== undefined){
let data0 = data.seed;
const _errs3 = errors;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
validate134.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/type",keyword:"type",params:{type: schema96.properties.seed.type}}];
return false;
}
if(errors === _errs3){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 4294967294 || isNaN(data0)){
validate134.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294}}];
return false;
}
else {
if(data0 < -1 || isNaN(data0)){
validate134.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid2 = _errs3 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.debug !== undefined){
let data1 = data.debug;
const _errs5 = errors;
if((typeof data1 !== "boolean") && (data1 !== null)){
validate134.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/debug/type",keyword:"type",params:{type: schema96.properties.debug.type}}];
return false;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.priority !== undefined){
let data2 = data.priority;
const _errs7 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate134.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/type",keyword:"type",params:{type: schema96.properties.priority.type}}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate134.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < -100 || isNaN(data2)){
validate134.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.timeout !== undefined){
let data3 = data.timeout;
const _errs9 = errors;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
validate134.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/type",keyword:"type",params:{type: schema96.properties.timeout.type}}];
return false;
}
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 86400 || isNaN(data3)){
validate134.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data3 <= 0 || isNaN(data3)){
validate134.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/$defs/LocalAIBaseExtensions/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate134.errors = [{instancePath,schemaPath:"#/$defs/LocalAIBaseExtensions/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs11 = errors;
if(errors === _errs11){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.truncate !== undefined){
let data4 = data.truncate;
if((typeof data4 !== "boolean") && (data4 !== null)){
validate134.errors = [{instancePath:instancePath+"/truncate",schemaPath:"#/allOf/1/properties/truncate/type",keyword:"type",params:{type: schema141.allOf[1].properties.truncate.type}}];
return false;
}
}
}
else {
validate134.errors = [{instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
validate134.errors = vErrors;
return errors === 0;
}
validate134.evaluated = {"props":{"truncate":true,"seed":true,"debug":true,"priority":true,"timeout":true},"dynamicProps":false,"dynamicItems":false};


function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="defaults_rerank" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model !== undefined){
let data0 = data.model;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate133.errors = [{instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: schema140.properties.model.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.query !== undefined){
let data1 = data.query;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func1(data1) < 1){
validate133.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate133.errors = [{instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.documents !== undefined){
let data2 = data.documents;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
if(data2.length > 2048){
validate133.errors = [{instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/maxItems",keyword:"maxItems",params:{limit: 2048}}];
return false;
}
else {
if(data2.length < 1){
validate133.errors = [{instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs7 = errors;
const _errs8 = errors;
let valid2 = false;
const _errs9 = errors;
if(typeof data3 !== "string"){
const err0 = {instancePath:instancePath+"/documents/" + i0,schemaPath:"#/properties/documents/items/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid2 = valid2 || _valid0;
const _errs11 = errors;
if(errors === _errs11){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing0;
if((data3.text === undefined) && (missing0 = "text")){
const err1 = {instancePath:instancePath+"/documents/" + i0,schemaPath:"#/properties/documents/items/anyOf/1/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data3.text !== undefined){
if(typeof data3.text !== "string"){
const err2 = {instancePath:instancePath+"/documents/" + i0+"/text",schemaPath:"#/properties/documents/items/anyOf/1/properties/text/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/documents/" + i0,schemaPath:"#/properties/documents/items/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
var props0 = {};
props0.text = true;
}
if(!valid2){
const err4 = {instancePath:instancePath+"/documents/" + i0,schemaPath:"#/properties/documents/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate133.errors = vErrors;
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate133.errors = [{instancePath:instancePath+"/documents",schemaPath:"#/properties/documents/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_n !== undefined){
let data5 = data.top_n;
const _errs15 = errors;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
validate133.errors = [{instancePath:instancePath+"/top_n",schemaPath:"#/properties/top_n/type",keyword:"type",params:{type: schema140.properties.top_n.type}}];
return false;
}
if(errors === _errs15){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
validate133.errors = [{instancePath:instancePath+"/top_n",schemaPath:"#/properties/top_n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.return_documents !== undefined){
let data6 = data.return_documents;
const _errs17 = errors;
if((typeof data6 !== "boolean") && (data6 !== null)){
validate133.errors = [{instancePath:instancePath+"/return_documents",schemaPath:"#/properties/return_documents/type",keyword:"type",params:{type: schema140.properties.return_documents.type}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
let data7 = data.user;
const _errs19 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate133.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: schema140.properties.user.type}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["x-localai-extensions"] !== undefined){
let data8 = data["x-localai-extensions"];
const _errs21 = errors;
const _errs22 = errors;
let valid4 = false;
const _errs23 = errors;
if(!(validate134(data8, {instancePath:instancePath+"/x-localai-extensions",parentData:data,parentDataProperty:"x-localai-extensions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
errors = vErrors.length;
}
var _valid1 = _errs23 === errors;
valid4 = valid4 || _valid1;
if(_valid1){
var props1 = {};
props1.truncate = true;
props1.seed = true;
props1.debug = true;
props1.priority = true;
props1.timeout = true;
}
const _errs24 = errors;
if(data8 !== null){
const err5 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs24 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err6 = {instancePath:instancePath+"/x-localai-extensions",schemaPath:"#/properties/x-localai-extensions/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate133.errors = vErrors;
return false;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data9 = data.seed;
const _errs26 = errors;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
validate133.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: schema140.properties.seed.type}}];
return false;
}
if(errors === _errs26){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 4294967294 || isNaN(data9)){
validate133.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294}}];
return false;
}
else {
if(data9 < -1 || isNaN(data9)){
validate133.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1}}];
return false;
}
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.debug !== undefined){
let data10 = data.debug;
const _errs28 = errors;
if((typeof data10 !== "boolean") && (data10 !== null)){
validate133.errors = [{instancePath:instancePath+"/debug",schemaPath:"#/properties/debug/type",keyword:"type",params:{type: schema140.properties.debug.type}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.priority !== undefined){
let data11 = data.priority;
const _errs30 = errors;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
validate133.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: schema140.properties.priority.type}}];
return false;
}
if(errors === _errs30){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 100 || isNaN(data11)){
validate133.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data11 < -100 || isNaN(data11)){
validate133.errors = [{instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100}}];
return false;
}
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeout !== undefined){
let data12 = data.timeout;
const _errs32 = errors;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (data12 !== null)){
validate133.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema140.properties.timeout.type}}];
return false;
}
if(errors === _errs32){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 86400 || isNaN(data12)){
validate133.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data12 <= 0 || isNaN(data12)){
validate133.errors = [{instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.truncate !== undefined){
let data13 = data.truncate;
const _errs34 = errors;
if((typeof data13 !== "boolean") && (data13 !== null)){
validate133.errors = [{instancePath:instancePath+"/truncate",schemaPath:"#/properties/truncate/type",keyword:"type",params:{type: schema140.properties.truncate.type}}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate133.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"props":{"model":true,"query":true,"documents":true,"top_n":true,"return_documents":true,"user":true,"x-localai-extensions":true,"seed":true,"debug":true,"priority":true,"timeout":true,"truncate":true},"dynamicProps":false,"dynamicItems":false};


function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="rerank" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate133(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.query === undefined) && (missing0 = "query")) || ((data.documents === undefined) && (missing0 = "documents"))){
validate132.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.truncation !== undefined){
let data0 = data.truncation;
const _errs1 = errors;
if((typeof data0 !== "boolean") && (data0 !== null)){
validate132.errors = [{instancePath:instancePath+"/truncation",schemaPath:"#/properties/truncation/type",keyword:"type",params:{type: schema139.properties.truncation.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.truncate_prompt_tokens !== undefined){
let data1 = data.truncate_prompt_tokens;
const _errs3 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate132.errors = [{instancePath:instancePath+"/truncate_prompt_tokens",schemaPath:"#/properties/truncate_prompt_tokens/type",keyword:"type",params:{type: schema139.properties.truncate_prompt_tokens.type}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.top_k !== undefined){
let data2 = data.top_k;
const _errs5 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
validate132.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type: schema139.properties.top_k.type}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate132.errors = [{instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.return_text !== undefined){
let data3 = data.return_text;
const _errs7 = errors;
if((typeof data3 !== "boolean") && (data3 !== null)){
validate132.errors = [{instancePath:instancePath+"/return_text",schemaPath:"#/properties/return_text/type",keyword:"type",params:{type: schema139.properties.return_text.type}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max_tokens_per_doc !== undefined){
let data4 = data.max_tokens_per_doc;
const _errs9 = errors;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
validate132.errors = [{instancePath:instancePath+"/max_tokens_per_doc",schemaPath:"#/properties/max_tokens_per_doc/type",keyword:"type",params:{type: schema139.properties.max_tokens_per_doc.type}}];
return false;
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
validate132.errors = [{instancePath:instancePath+"/max_tokens_per_doc",schemaPath:"#/properties/max_tokens_per_doc/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate132.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"props":{"truncation":true,"truncate_prompt_tokens":true,"input_type":true,"prompt_name":true,"keep_alive":true,"top_k":true,"return_text":true,"max_tokens_per_doc":true,"raw_scores":true,"max_chunks_per_doc":true,"overlap_tokens":true,"model":true,"query":true,"documents":true,"top_n":true,"return_documents":true,"user":true,"x-localai-extensions":true,"seed":true,"debug":true,"priority":true,"timeout":true,"truncate":true},"dynamicProps":false,"dynamicItems":false};

exports.defaults_rerank = validate133;

