"""OpenAI's agents: a tool, a stream, an output type, and a run that goes on with the history of another."""

import asyncio
import os

import agents
import openai
import pydantic

agents.set_tracing_disabled(True)
client = openai.AsyncOpenAI(base_url=os.environ["BASE_URL"], api_key="none", max_retries=0)
MODEL = agents.OpenAIChatCompletionsModel(model="tiny", openai_client=client)
SETTINGS = agents.ModelSettings(temperature=0, max_tokens=60, include_usage=True)


class Weather(pydantic.BaseModel):
    warm: bool


@agents.function_tool
def get_weather(city: str) -> str:
    """Weather in a city"""
    return "It is sunny."


async def main():
    helper = agents.Agent(name="Helper", instructions="Be brief.", model=MODEL, model_settings=SETTINGS)
    agent = agents.Agent(
        name="Weather",
        model=MODEL,
        model_settings=SETTINGS,
        tools=[get_weather],
        tool_use_behavior="stop_on_first_tool",
    )
    first = await agents.Runner.run(helper, "Who are you?")
    assert first.context_wrapper.usage.total_tokens > 0
    await agents.Runner.run(helper, [*first.to_input_list(), {"role": "user", "content": "And who made you?"}])
    called = await agents.Runner.run(agent, "Weather in Oslo?")
    assert called.final_output == "It is sunny."
    await agents.Runner.run(helper, [*called.to_input_list(), {"role": "user", "content": "Thanks."}])
    streamed = agents.Runner.run_streamed(agent, "Weather in Oslo?")
    async for _ in streamed.stream_events():
        pass
    await agents.Runner.run(helper, [*streamed.to_input_list(), {"role": "user", "content": "Thanks."}])
    typed = agents.Agent(name="Typed", model=MODEL, model_settings=SETTINGS, output_type=Weather)
    assert isinstance((await agents.Runner.run(typed, "Is it warm?")).final_output, Weather)
    long = agents.Runner.run_streamed(helper, "Tell me a story.")
    async for _ in long.stream_events():
        long.cancel()


asyncio.run(main())
