"""OpenAI's own package: a tool round trip, a streamed call sent back, structured output, an abort, usage."""

import os

import openai
import pydantic

client = openai.OpenAI(base_url=os.environ["BASE_URL"], api_key="none", max_retries=0)
WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "Weather in a city",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}
STRICT = {
    "type": "function",
    "function": {
        **WEATHER["function"],
        "strict": True,
        "parameters": {**WEATHER["function"]["parameters"], "additionalProperties": False},
    },
}
ASK = {"model": "tiny", "temperature": 0, "max_completion_tokens": 60}
QUESTION = [{"role": "user", "content": "Weather in Oslo?"}]


class Weather(pydantic.BaseModel):
    warm: bool


def results(message):
    return [{"role": "tool", "tool_call_id": call.id, "content": "It is sunny."} for call in message.tool_calls]


def main():
    whole = client.chat.completions.create(**ASK, messages=QUESTION, tools=[WEATHER])
    message = whole.choices[0].message
    assert message.tool_calls[0].function.name == "get_weather"
    assert whole.usage.total_tokens > 0
    client.chat.completions.create(**ASK, messages=[*QUESTION, message, *results(message)], tools=[WEATHER])

    with client.chat.completions.stream(
        **ASK, messages=QUESTION, tools=[STRICT], stream_options={"include_usage": True}
    ) as stream:
        for _ in stream:
            pass
        final = stream.get_final_completion()
    message = final.choices[0].message
    assert final.usage.completion_tokens > 0
    sent = [*QUESTION, message.model_dump(), *results(message)]
    client.chat.completions.create(**ASK, messages=sent, tools=[WEATHER])

    parsed = client.chat.completions.parse(**ASK, messages=QUESTION, response_format=Weather)
    assert isinstance(parsed.choices[0].message.parsed, Weather)
    sent = [*QUESTION, parsed.choices[0].message.model_dump(), {"role": "user", "content": "And now?"}]
    client.chat.completions.create(**ASK, messages=sent)

    stream = client.chat.completions.create(
        model="tiny", messages=QUESTION, stream=True, extra_body={"ignore_eos": True, "top_k": -1}
    )
    next(iter(stream))
    stream.close()
    assert len(client.embeddings.create(model="tiny", input=["a", "b"]).data) == 2


main()
