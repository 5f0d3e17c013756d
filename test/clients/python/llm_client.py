"""The command line `llm`: an answer, one that goes on, a schema, a tool."""

import json
import os
import subprocess
import sys
import tempfile

LLM = os.path.join(os.path.dirname(sys.executable), "llm")


def main():
    with tempfile.TemporaryDirectory() as home:
        with open(os.path.join(home, "extra-openai-models.yaml"), "w") as file:
            file.write(
                "- model_id: tiny\n"
                "  model_name: tiny\n"
                f"  api_base: {os.environ['BASE_URL']}\n"
                "  supports_schema: true\n"
                "  supports_tools: true\n"
            )
        env = {**os.environ, "LLM_USER_PATH": home}

        def llm(*args, check=True):
            command = [LLM, *args]
            ended = subprocess.run(
                command, env=env, check=check, capture_output=True, text=True, stdin=subprocess.DEVNULL
            )
            assert "Error code" not in ended.stderr, ended.stderr
            return ended.stdout

        options = ["-m", "tiny", "-o", "temperature", "0", "-o", "max_tokens", "60"]
        assert llm("Who are you?", *options)
        assert llm("-c", "And who made you?")
        schema = {"type": "object", "properties": {"warm": {"type": "boolean"}}, "required": ["warm"]}
        assert "warm" in json.loads(llm("Is it warm?", *options, "--schema", json.dumps(schema)))
        # A model of this size may call the tool again and again.
        llm("Which version is it?", *options, "--tool", "llm_version", "--chain-limit", "2", "--no-stream", check=False)


main()
