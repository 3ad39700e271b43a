"""Whether a run over very many papers loses any of them, whatever becomes of its workers."""
