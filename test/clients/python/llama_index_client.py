"""LlamaIndex: chats, a stream, a tool round trip."""

import os

from llama_index.core.llms import ChatMessage
from llama_index.core.tools import FunctionTool
from llama_index.llms.openai_like import OpenAILike

model = OpenAILike(
    model="tiny",
    api_base=os.environ["BASE_URL"],
    api_key="none",
    is_chat_model=True,
    is_function_calling_model=True,
    temperature=0,
    max_tokens=60,
    max_retries=0,
)


def get_weather(city: str) -> str:
    """Weather in a city"""
    return "It is sunny."


def main():
    question = ChatMessage(role="user", content="Weather in Oslo?")
    first = model.chat([question])
    model.chat([question, first.message, ChatMessage(role="user", content="And now?")])
    assert list(model.stream_chat([question]))
    tools = [FunctionTool.from_defaults(fn=get_weather)]
    called = model.chat_with_tools(tools, chat_history=[question])
    calls = model.get_tool_calls_from_response(called)
    results = [
        ChatMessage(role="tool", content="It is sunny.", additional_kwargs={"tool_call_id": call.tool_id})
        for call in calls
    ]
    model.chat_with_tools(tools, chat_history=[question, called.message, *results])


main()
