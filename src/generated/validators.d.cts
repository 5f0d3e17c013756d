// Made by `npm run generate` from spec/. Do not edit.
/** True where the body is valid. */
type Validator = (body: unknown) => boolean;
export declare const createChatCompletion: Validator;
export declare const defaults_createChatCompletion: Validator;
export declare const createCompletion: Validator;
export declare const defaults_createCompletion: Validator;
export declare const createEdit: Validator;
export declare const defaults_createEdit: Validator;
export declare const createEmbedding: Validator;
export declare const defaults_createEmbedding: Validator;
