"""lm-eval with the server's own tokenizer: generated texts, choices by their log probabilities, perplexity, chats."""

import json
import os
import subprocess
import sys
import tempfile

LM_EVAL = os.path.join(os.path.dirname(sys.executable), "lm-eval")
URL = os.environ["BASE_URL"]

DOCUMENTS = [
    {"question": "Once upon a time", "answer": "there"},
    {"question": "The fox", "answer": "ran"},
    {"question": "Who are you?", "answer": "tiny"},
]

# JSON is YAML, which tasks are written in.
TASKS = {
    "texts": {
        "output_type": "generate_until",
        "doc_to_target": "{{answer}}",
        "generation_kwargs": {"until": ["\n\n", "Q:"], "max_gen_toks": 16, "do_sample": False, "temperature": 0},
        "metric_list": [{"metric": "exact_match"}],
    },
    "choices": {
        "output_type": "multiple_choice",
        "doc_to_choice": ["there", "ran", "tiny"],
        "doc_to_target": "{{answer}}",
        "metric_list": [{"metric": "acc"}],
    },
    "perplexity": {
        "output_type": "loglikelihood_rolling",
        "doc_to_text": "",
        "doc_to_target": "{{question}} there was a fox",
        "metric_list": [{"metric": "word_perplexity"}],
    },
}


def main():
    with tempfile.TemporaryDirectory() as home:
        data = os.path.join(home, "data.json")
        with open(data, "w") as file:
            json.dump(DOCUMENTS, file)
        for name, task in TASKS.items():
            with open(os.path.join(home, f"{name}.yaml"), "w") as file:
                common = {
                    "task": name,
                    "dataset_path": "json",
                    "dataset_kwargs": {"data_files": {"test": data}},
                    "test_split": "test",
                    "doc_to_text": "{{question}}",
                }
                json.dump({**common, **task}, file)
        env = {**os.environ, "HF_HOME": home, "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}

        def evaluate(model, path, tasks, more, *flags):
            out = os.path.join(home, f"{model}-{more}")
            args = f"model=tiny,base_url={URL}/{path},max_retries=1,{more}"
            command = [LM_EVAL, "run", "--model", model, "--model_args", args, "--tasks", ",".join(tasks)]
            command += ["--include_path", home, "--output_path", out, *flags]
            subprocess.run(command, env=env, check=True, stdin=subprocess.DEVNULL)
            [found] = [os.path.join(at, file) for at, _, files in os.walk(out) for file in files if file.endswith(".json")]
            with open(found) as file:
                return json.load(file)["results"]

        results = evaluate("local-completions", "completions", [*TASKS], "tokenizer_backend=remote")
        assert results["choices"]["acc,none"] > 0
        assert results["perplexity"]["word_perplexity,none"] > 1
        chat = "local-chat-completions"
        evaluate(chat, "chat/completions", ["texts"], "num_concurrent=2", "--apply_chat_template")


main()
