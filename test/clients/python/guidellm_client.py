"""guidellm: chats, texts and embeddings, one after another and several at once."""

import json
import os
import subprocess
import sys
import tempfile

GUIDELLM = os.path.join(os.path.dirname(sys.executable), "guidellm")
TARGET = os.environ["BASE_URL"].removesuffix("/v1")

PROMPTS = [
    {"prompt": "Once upon a time", "output_tokens_count": 8},
    {"prompt": "The fox", "output_tokens_count": 5},
    {"prompt": "Who are you?", "output_tokens_count": 12},
]


def main():
    with tempfile.TemporaryDirectory() as home:
        data = os.path.join(home, "data.json")
        with open(data, "w") as file:
            json.dump(PROMPTS, file)
        env = {**os.environ, "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}

        def benchmark(request_format, profile, count):
            out = os.path.join(home, "report.json")
            command = [GUIDELLM, "run", "--disable-progress", "--profile", profile]
            command += ["--backend", f"kind=openai_http,target={TARGET},request_format={request_format}"]
            command += ["--constraint", f"kind=max_requests,count={count}"]
            command += ["--data", f"kind=json_file,path={data}", "--output", f"kind=json,path={out}"]
            subprocess.run(command, env=env, check=True, stdin=subprocess.DEVNULL)
            with open(out) as file:
                [ran] = json.load(file)["benchmarks"]
            totals = ran["metrics"]["request_totals"]
            assert totals["successful"] == count and totals["errored"] == 0, totals
            return ran["metrics"]

        metrics = benchmark("/v1/chat/completions", "kind=concurrent,streams=3", 3)
        # All that were asked for: the ends of answers are ignored.
        counts = metrics["output_token_count"]["successful"]
        assert (counts["min"], counts["median"], counts["max"]) == (5, 8, 12), counts
        benchmark("/v1/completions", "kind=synchronous", 3)
        benchmark("/v1/embeddings", "kind=synchronous", 2)


main()
