/** What the engine has computed for a request over all its prompts: known when the last that it got has ended. */
import { NO_USAGE, type OnUsage, type Usage } from "../../contracts/backend";

export class Account {
  private total: Usage = NO_USAGE;
  private open = 0;
  private closed = false;
  private settled = false;

  /** @param settle called once, after `close`, when all that has begun has ended */
  constructor(private readonly settle: (total: Usage) => void) {}

  /** Of all that has ended by now. */
  get usage(): Usage {
    return this.total;
  }

  /** The engine gets a prompt. @returns what its end has to be told to, once */
  begin(): OnUsage {
    this.open++;
    return (usage) => {
      this.open--;
      this.total = sum(this.total, usage);
      this.look();
    };
  }

  /** No more prompts will begin. */
  close(): void {
    this.closed = true;
    this.look();
  }

  private look(): void {
    if (this.settled || !this.closed || this.open > 0) return;
    this.settled = true;
    this.settle(this.total);
  }
}

const sum = (a: Usage, b: Usage): Usage => ({
  promptTokens: a.promptTokens + b.promptTokens,
  cachedTokens: a.cachedTokens + b.cachedTokens,
  completionTokens: a.completionTokens + b.completionTokens,
  reasoningTokens: a.reasoningTokens + b.reasoningTokens,
  draftedTokens: a.draftedTokens + b.draftedTokens,
  acceptedTokens: a.acceptedTokens + b.acceptedTokens,
  inputs: a.inputs + b.inputs,
});
