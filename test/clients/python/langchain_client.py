"""LangChain: a tool round trip, a streamed call sent back, structured output, an abort, usage."""

import os

import pydantic
from langchain_core.messages import HumanMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

URL = {"base_url": os.environ["BASE_URL"], "api_key": "none"}
model = ChatOpenAI(model="tiny", temperature=0, max_tokens=60, max_retries=0, stream_usage=True, **URL)


class Weather(pydantic.BaseModel):
    """The weather."""

    warm: bool


@tool
def get_weather(city: str) -> str:
    """Weather in a city"""
    return "It is sunny."


def main():
    with_tools = model.bind_tools([get_weather])
    question = HumanMessage("Weather in Oslo?")

    def round_trip(message):
        assert message.tool_calls[0]["name"] == "get_weather"
        assert message.usage_metadata["total_tokens"] > 0
        results = [get_weather.invoke(call) for call in message.tool_calls]
        assert isinstance(results[0], ToolMessage)
        return with_tools.invoke([question, message, *results])

    round_trip(with_tools.invoke([question]))
    streamed = None
    for chunk in with_tools.stream([question]):
        streamed = chunk if streamed is None else streamed + chunk
    round_trip(streamed)
    first = model.invoke("Who are you?")
    model.invoke([HumanMessage("Who are you?"), first, HumanMessage("And who made you?")])
    typed = model.with_structured_output(Weather, method="json_schema").invoke("Is it warm?")
    assert isinstance(typed, Weather)
    stream = model.stream("Tell me a story.")
    next(stream)
    stream.close()
    embeddings = OpenAIEmbeddings(model="tiny", check_embedding_ctx_length=False, **URL)
    assert len(embeddings.embed_documents(["a", "b"])) == 2


main()
