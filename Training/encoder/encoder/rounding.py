"""The int8 arithmetic of the runtime, imitated in floating point."""

#: Weights use 7 bits, so that no sum saturates without VNNI; embeddings 8, activations 8 unsigned.
WEIGHT_LIMIT, EMBEDDING_LIMIT, ACTIVATION_STEPS = 63, 127, 255


def rounded(values, limit):
    """Values rounded to `limit` steps on each side of zero, per row."""
    scale = values.abs().amax(-1, keepdim=True).clamp(min=1e-12) / limit
    return (values / scale).round().clamp(-limit, limit) * scale


def rounded_activations(x):
    """Values rounded to 255 steps between the least and the greatest of the row, zero exact."""
    low = x.amin(-1, keepdim=True).clamp(max=0)
    step = ((x.amax(-1, keepdim=True).clamp(min=0) - low) / ACTIVATION_STEPS).clamp(min=1e-12)
    zero = (-low / step).round()
    return ((x / step + zero).round().clamp(0, ACTIVATION_STEPS) - zero) * step
