"""instructor: structured output by tools, by JSON and by schemas, and its questions again after a value that is wrong."""

import os

import instructor
import openai
import pydantic

plain = openai.OpenAI(base_url=os.environ["BASE_URL"], api_key="none", max_retries=0)
ASK = {"model": "tiny", "temperature": 0, "max_tokens": 60, "messages": [{"role": "user", "content": "Is it warm?"}]}


class Weather(pydantic.BaseModel):
    warm: bool


def main():
    for mode in [instructor.Mode.TOOLS, instructor.Mode.JSON, instructor.Mode.JSON_SCHEMA]:
        client = instructor.from_openai(plain, mode=mode)
        try:
            client.chat.completions.create(**ASK, response_model=Weather, max_retries=0)
        except openai.APIError:
            raise
        except Exception as error:  # what a model of this size says may be wrong; the protocol must not be
            print(mode, type(error).__name__)

    seen = []

    class Picky(pydantic.BaseModel):
        warm: bool

        @pydantic.field_validator("warm")
        @classmethod
        def twice(cls, value):
            seen.append(value)
            if len(seen) == 1:
                raise ValueError("Think again.")
            return value

    client = instructor.from_openai(plain, mode=instructor.Mode.TOOLS)
    try:
        client.chat.completions.create(**ASK, response_model=Picky, max_retries=1)
    except openai.APIError:
        raise
    except Exception as error:
        causes = [error, error.__cause__, *[getattr(one, "exception", None) for one in getattr(error, "failed_attempts", None) or []]]
        refused = [one for one in causes if isinstance(one, openai.APIStatusError)]
        if refused:
            raise refused[0]
        print("asked again", type(error).__name__)


main()
