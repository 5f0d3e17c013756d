"""The client that openapi-python-client makes of the served document, against the server at BASE_URL."""

import os
import unittest
from importlib import import_module

package = import_module("python_client")
completions = import_module("python_client.api.completions.create_completion")
embeddings = import_module("python_client.api.embeddings.create_embedding")
models = import_module("python_client.models")

client = package.Client(base_url=os.environ["BASE_URL"])


class GeneratedClient(unittest.TestCase):
    def test_completion_with_extensions(self):
        extensions = models.LocalAITextExtensions(grammar='root ::= "yes" | "no"')
        body = models.CreateCompletionRequest(model="tiny", prompt="Is it?", x_localai_extensions=extensions)
        answer = completions.sync(client=client, body=body)
        self.assertIsInstance(answer, models.CreateCompletionResponse)
        self.assertIn(answer.choices[0].text, ["yes", "no"])

    def test_embedding_with_extensions(self):
        extensions = models.LocalAIEmbeddingExtensions(normalize=False)
        body = models.CreateEmbeddingRequest(model="tiny", input_="hello", x_localai_extensions=extensions)
        answer = embeddings.sync(client=client, body=body)
        self.assertIsInstance(answer, models.CreateEmbeddingResponse)
        self.assertGreater(len(answer.data[0].embedding), 0)

    def test_an_error_is_typed(self):
        body = models.CreateEmbeddingRequest(model="gpt-9", input_="hello")
        answer = embeddings.sync(client=client, body=body)
        self.assertIsInstance(answer, models.ErrorResponse)
        self.assertEqual(answer.error.code, "model_not_found")


if __name__ == "__main__":
    unittest.main()
