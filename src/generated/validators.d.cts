// Made by `npm run generate` from spec/. Do not edit.
/** True where the body is valid. */
type Validator = (body: unknown) => boolean;
export declare const createChatCompletion: Validator;
export declare const defaults_createChatCompletion: Validator;
export declare const applyTemplate: Validator;
export declare const defaults_applyTemplate: Validator;
export declare const createCompletion: Validator;
export declare const defaults_createCompletion: Validator;
export declare const createEdit: Validator;
export declare const defaults_createEdit: Validator;
export declare const createEmbedding: Validator;
export declare const defaults_createEmbedding: Validator;
export declare const tokenize: Validator;
export declare const defaults_tokenize: Validator;
export declare const detokenize: Validator;
export declare const defaults_detokenize: Validator;
export declare const rerank: Validator;
export declare const defaults_rerank: Validator;
