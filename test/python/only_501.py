"""A check for Schemathesis: no 5xx, save 501, which says what this server does not implement, and the 503 of a request
that gave itself too little time."""

import schemathesis


@schemathesis.check
def only_501(ctx, response, case):
    if response.status_code < 500 or response.status_code == 501:
        return
    if response.status_code == 503 and asked_for_a_deadline(case) and "deadline_exceeded" in response.text:
        return
    raise AssertionError(f"{response.status_code}: {response.text[:300]}")


def asked_for_a_deadline(case):
    body = case.body if isinstance(case.body, dict) else {}
    extensions = body.get("x-localai-extensions")
    return "timeout" in body or (isinstance(extensions, dict) and "timeout" in extensions)
