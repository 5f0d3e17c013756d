"""OpenAI's own Python package against the server at BASE_URL."""

import os
import unittest

import openai

client = openai.OpenAI(base_url=os.environ["BASE_URL"], api_key="none", max_retries=0)
ASK = {
    "model": "tiny",
    "temperature": 0,
    "messages": [{"role": "user", "content": "What is the capital of Sweden?"}],
}


class OpenAIPackage(unittest.TestCase):
    def test_chat(self):
        answer = client.chat.completions.create(**ASK)
        self.assertIn("Stockholm", answer.choices[0].message.content)
        usage = answer.usage
        self.assertEqual(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens)

    def test_stream_says_the_same(self):
        whole = client.chat.completions.create(**ASK).choices[0].message.content
        chunks = client.chat.completions.create(**ASK, stream=True)
        text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
        self.assertEqual(text, whole)

    def test_extensions(self):
        extensions = {"x-localai-extensions": {"grammar": 'root ::= "yes" | "no"'}}
        answer = client.chat.completions.create(**ASK, extra_body=extensions)
        self.assertIn(answer.choices[0].message.content, ["yes", "no"])

    def test_embeddings(self):
        packed = client.embeddings.create(model="tiny", input=["hello", "a fox"])
        floats = client.embeddings.create(model="tiny", input=["hello", "a fox"], encoding_format="float")
        self.assertEqual(len(packed.data), 2)
        for one, other in zip(packed.data[0].embedding, floats.data[0].embedding):
            self.assertAlmostEqual(one, other, places=6)

    def test_errors_by_class(self):
        with self.assertRaises(openai.NotFoundError) as caught:
            client.chat.completions.create(**{**ASK, "model": "gpt-9"})
        self.assertEqual(caught.exception.code, "model_not_found")
        with self.assertRaises(openai.BadRequestError) as caught:
            client.chat.completions.create(**{**ASK, "temperature": 9})
        self.assertEqual(caught.exception.param, "temperature")
        with self.assertRaises(openai.InternalServerError) as caught:
            client.images.generate(model="tiny", prompt="a fox")
        self.assertEqual(caught.exception.status_code, 501)


if __name__ == "__main__":
    unittest.main()
