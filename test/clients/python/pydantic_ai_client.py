"""pydantic-ai: tools, output by schema, a history that goes on, a stream, usage."""

import asyncio
import os

import pydantic
from pydantic_ai import Agent, NativeOutput
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai import OpenAIProvider
from pydantic_ai.exceptions import UnexpectedModelBehavior, UsageLimitExceeded
from pydantic_ai.usage import UsageLimits

MODEL = OpenAIChatModel("tiny", provider=OpenAIProvider(base_url=os.environ["BASE_URL"], api_key="none"))
SETTINGS = {"temperature": 0, "max_tokens": 60}


class Weather(pydantic.BaseModel):
    warm: bool


async def main():
    helper = Agent(MODEL, model_settings=SETTINGS, instructions="Be brief.")
    first = await helper.run("Who are you?")
    await helper.run("And who made you?", message_history=first.all_messages())
    async with helper.run_stream("Go on.", message_history=first.all_messages()) as streamed:
        async for _ in streamed.stream_text():
            pass
    agent = Agent(MODEL, model_settings=SETTINGS)

    @agent.tool_plain
    def get_weather(city: str) -> str:
        """Weather in a city"""
        return "It is sunny."

    try:
        called = await agent.run("Weather in Oslo?", usage_limits=UsageLimits(request_limit=3))
        await helper.run("Thanks.", message_history=called.all_messages())
    except (UsageLimitExceeded, UnexpectedModelBehavior) as error:
        print(type(error).__name__)
    typed = await Agent(MODEL, model_settings=SETTINGS, output_type=NativeOutput(Weather)).run("Is it warm?")
    assert isinstance(typed.output, Weather)


asyncio.run(main())
