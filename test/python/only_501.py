"""A check for Schemathesis: no 5xx, save 501, which says what this server does not implement."""

import schemathesis


@schemathesis.check
def only_501(ctx, response, case):
    if response.status_code >= 500 and response.status_code != 501:
        raise AssertionError(f"{response.status_code}: {response.text[:300]}")
