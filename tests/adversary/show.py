"""Write everything that is tried here into a folder, to be looked at: ``python -m tests.adversary.show FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.adversary.test_adversary import written

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, path in written(folder):
        print(f"{path}\t{name}")
