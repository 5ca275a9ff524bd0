"""Training steps in PyTorch: an encoder block, a small GPT of one or several heads, or a perceptron.

Usage: torch_steps.py SIZE STEPS

SIZE is the JSON object of src/cli/bench/steps. Weights and inputs are the same numbers as ours, so that the losses agree. The
last line printed is JSON: the seconds of one step (after three to warm up), the peak memory, and the last loss as a check.
"""

import json
import math
import resource
import sys
import time

import torch
from torch.nn import functional

THREADS = 2
WARM_UPS = 3
CHARACTERS = 65


def scattered(shape, n):
    k = torch.arange(math.prod(shape), dtype=torch.int64)
    residue = (31 * k * k + 7919 * k + 104729 * n) % 10007
    return (0.07 * (residue.double() / 10006 - 0.5)).float().reshape(shape)


def ids(shape, bound):
    k = torch.arange(math.prod(shape))
    return ((7 * k + k // 5) % bound).reshape(shape)


class Model:
    """Kernels are filled in the order in which they are made, [inputs, outputs]; PyTorch keeps them transposed."""

    def __init__(self):
        self.parameters = []
        self.kernels = 0

    def keep(self, tensor):
        tensor = tensor.contiguous().requires_grad_()
        self.parameters.append(tensor)
        return tensor

    def table(self, rows, width):
        self.kernels += 1
        return self.keep(scattered((rows, width), self.kernels - 1))

    def dense(self, inputs, outputs, bias=True):
        self.kernels += 1
        kernel = self.keep(scattered((inputs, outputs), self.kernels - 1).t())
        shift = self.keep(torch.zeros(outputs)) if bias else None
        return lambda x: functional.linear(x, kernel, shift)

    def norm(self, width):
        scale, shift = self.keep(torch.ones(width)), self.keep(torch.zeros(width))
        return lambda x: functional.layer_norm(x, (width,), scale, shift, 1e-5)

    def block(self, width, heads, hidden, pre, causal):
        qkv, output = self.dense(width, 3 * width), self.dense(width, width)
        first = self.norm(width)
        up, down = self.dense(width, hidden), self.dense(hidden, width)
        second = self.norm(width)

        def attention(x):
            batch, tokens, _ = x.shape
            query, key, value = (
                part.view(batch, tokens, heads, width // heads).transpose(1, 2)
                for part in qkv(x).split(width, dim=2)
            )
            scores = query @ key.transpose(2, 3) / math.sqrt(width // heads)
            if causal:
                later = torch.ones(tokens, tokens, dtype=torch.bool).triu(1)
                scores = scores.masked_fill(later, -math.inf)
            mixed = torch.softmax(scores, dim=-1) @ value
            return output(mixed.transpose(1, 2).reshape(batch, tokens, width))

        def feed_forward(x):
            return down(functional.gelu(up(x)))

        def apply(x):
            if pre:
                x = x + attention(first(x))
                return x + feed_forward(second(x))
            x = first(x + attention(x))
            return second(x + feed_forward(x))

        return apply


def encoder_block(size):
    model = Model()
    width = size["width"]
    block = model.block(width, size["heads"], size["feedForward"], pre=False, causal=False)
    shape = (size["batch"], size["tokens"], width)
    states, target = scattered(shape, 100) * 50, scattered(shape, 101)
    return model, lambda: (block(states) * target).sum()


def language_model(size):
    model = Model()
    width, tokens = size["width"], size["tokens"]
    characters, places = model.table(CHARACTERS, width), model.table(tokens, width)
    blocks = [
        model.block(width, size["heads"], 4 * width, pre=True, causal=True)
        for _ in range(size["layers"])
    ]
    heads = size["predictions"]
    norm, head = model.norm(width), model.dense(width, heads * CHARACTERS, bias=False)
    text = ids((size["batch"], tokens + heads), CHARACTERS)
    given = text[:, :tokens]
    ahead = [text[:, k + 1 : k + 1 + tokens] for k in range(heads)]
    labels = torch.stack(ahead, dim=2).reshape(-1)

    def loss():
        x = functional.embedding(given, characters) + places
        for block in blocks:
            x = block(x)
        return functional.cross_entropy(head(norm(x)).reshape(-1, CHARACTERS), labels)

    return model, loss


def perceptron(size):
    model = Model()
    up = model.dense(size["inputs"], size["hidden"])
    down = model.dense(size["hidden"], size["outputs"])
    features = scattered((size["batch"], size["inputs"]), 100) * 50
    labels = ids((size["batch"], size["outputs"]), 2).float()

    def loss():
        scores = down(functional.relu(up(features)))
        return functional.binary_cross_entropy_with_logits(scores, labels)

    return model, loss


def main():
    torch.set_num_threads(THREADS)
    size, steps = json.loads(sys.argv[1]), int(sys.argv[2])
    makers = {"block": encoder_block, "language-model": language_model, "perceptron": perceptron}
    model, loss = makers[size["kind"]](size)
    optimizer = torch.optim.AdamW(model.parameters, lr=1e-3, weight_decay=0.01)

    def step():
        optimizer.zero_grad(set_to_none=True)
        value = loss()
        value.backward()
        if size["kind"] != "block":
            optimizer.step()
        return value.item()

    for _ in range(WARM_UPS):
        step()
    start = time.perf_counter()
    for _ in range(steps):
        check = step()
    seconds = (time.perf_counter() - start) / steps
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peakBytes": peak, "check": check}))


if __name__ == "__main__":
    main()
