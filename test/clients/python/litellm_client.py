"""litellm: its documented recipe for tools, streams, reasoning effort, embeddings, rerank."""

import os

import litellm

litellm.drop_params = True
litellm.suppress_debug_info = True
URL = {"api_base": os.environ["BASE_URL"], "api_key": "none", "num_retries": 0}
QUESTION = [{"role": "user", "content": "Weather in Oslo?"}]
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "Weather in a city",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
        },
    }
]


def main():
    for provider in ["openai", "hosted_vllm"]:
        ask = {"model": f"{provider}/tiny", "temperature": 0, "max_tokens": 60, **URL}
        whole = litellm.completion(**ask, messages=QUESTION, tools=TOOLS)
        assert whole.usage.total_tokens > 0
        message = whole.choices[0].message
        results = [
            {"role": "tool", "tool_call_id": call.id, "name": call.function.name, "content": "It is sunny."}
            for call in message.tool_calls
        ]
        litellm.completion(**ask, messages=[*QUESTION, message, *results], tools=TOOLS)
        chunks = list(
            litellm.completion(**ask, messages=QUESTION, tools=TOOLS, stream=True, stream_options={"include_usage": True})
        )
        built = litellm.stream_chunk_builder(chunks, messages=QUESTION)
        message = built.choices[0].message
        results = [
            {"role": "tool", "tool_call_id": call.id, "name": call.function.name, "content": "It is sunny."}
            for call in message.tool_calls
        ]
        litellm.completion(**ask, messages=[*QUESTION, message, *results], tools=TOOLS)
        cached = [{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}]
        litellm.completion(**ask, messages=[{"role": "system", "content": cached}, *QUESTION])
    litellm.completion(
        model="hosted_vllm/tiny", messages=QUESTION, max_tokens=5, reasoning_effort="high", **URL
    )
    litellm.embedding(model="openai/tiny", input=["a", "b"], **URL)
    litellm.rerank(model="hosted_vllm/tiny", query="a fox", documents=["a fox", "tea"], top_n=1, **URL)


main()
