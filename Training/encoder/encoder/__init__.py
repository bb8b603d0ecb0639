"""The shared encoder: text preparation, corpora, model, decoding."""
