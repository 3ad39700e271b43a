.PHONY: check test quick format readme docs examples performance steady

check:  ## everything that CI runs
	.ci/run

test:
	python -m pytest -n 2 --cov

quick:  ## while working: no building, no installing
	python -m pytest -n 2 -q -m "not slow"

format:
	ruff check --fix .
	ruff format .

readme:  ## the output that the README shows
	python docs/readme.py

docs:  ## the documentation, into docs/site
	python docs/build.py

examples:  ## the Word drafts, from the Markdown ones
	python examples/build.py

performance:  ## docs/performance.md, on a machine with nothing else to do; installs other linters for comparison
	python -m benchmarks.speed --write docs/performance.md

steady:  ## 10,000 papers, some of which break or hang their workers
	python -m benchmarks.steady
