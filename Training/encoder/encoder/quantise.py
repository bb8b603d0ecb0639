"""Turns a model into its int8 form."""

import torch

from .rounding import EMBEDDING_LIMIT, rounded


def quantise(model):
    """Rounds the layers and the embeddings of a model in place; heads and `reader.cue` stay fp32."""
    linears = [model.reader.word]
    for layer in [*model.layer, *model.reader.layer]:
        linears += [layer.qkv, layer.attention, layer.expand, layer.contract]
    with torch.no_grad():
        for linear in linears:
            linear.rounding = True
        for table in (model.word, model.position):
            table.weight.copy_(rounded(table.weight, EMBEDDING_LIMIT))
    return model
