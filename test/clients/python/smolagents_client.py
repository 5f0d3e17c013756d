"""smolagents: an agent that calls tools."""

import os

from smolagents import OpenAIServerModel, ToolCallingAgent, tool
from smolagents.utils import AgentError


@tool
def get_weather(city: str) -> str:
    """
    Weather in a city.

    Args:
        city: Its name.
    """
    return "It is sunny."


def main():
    model = OpenAIServerModel(
        "tiny", api_base=os.environ["BASE_URL"], api_key="none", temperature=0, max_tokens=60, client_kwargs={"max_retries": 0}
    )
    try:
        ToolCallingAgent(tools=[get_weather], model=model, max_steps=2, verbosity_level=0).run("Weather in Oslo?")
    except AgentError as error:
        if "Error code" in str(error):
            raise
        print(type(error).__name__)


main()
