"""The int8 arithmetic of the runtime, imitated in fp32."""

import torch
from torch import nn
from torch.nn import functional

#: Weights use 7 bits and activations 8, so that no sum saturates without VNNI.
WEIGHT_LIMIT, ACTIVATION_LIMIT = 63, 127


def rounded(values, limit):
    """Values rounded to `limit` steps on each side of zero, per row."""
    scale = values.abs().amax(-1, keepdim=True).clamp(min=1e-12) / limit
    return (values / scale).round().clamp(-limit, limit) * scale


class QuantisedLinear(nn.Linear):
    """A linear layer with int8 weights per output and int8 activations per row."""

    def forward(self, x):
        return functional.linear(rounded(x, ACTIVATION_LIMIT), self.weight, self.bias)


def quantise(model):
    """Rounds the layers and the embeddings of a model in place; the small heads stay fp32."""
    linears = [model.reader.word, model.reader.cue]
    for layer in [*model.layer, *model.reader.layer]:
        linears += [layer.qkv, layer.attention, layer.expand, layer.contract]
    with torch.no_grad():
        for linear in linears:
            linear.weight.copy_(rounded(linear.weight, WEIGHT_LIMIT))
            linear.__class__ = QuantisedLinear
        model.word.weight.copy_(rounded(model.word.weight, ACTIVATION_LIMIT))
    return model
