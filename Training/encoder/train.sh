#!/bin/sh
# Rebuilds the encoder's weights from ../shared/data: train.sh [options of train.py]
# The allocator keeps its memory between steps; giving it back costs half of the time.
cd "$(dirname "$0")" || exit 1
export MALLOC_ARENA_MAX=1 MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456
export GLIBC_TUNABLES=glibc.malloc.hugetlb=1
# A thread that waits must not burn the core that the other one needs when the machine is shared.
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0
exec nice -n 15 "${PYTHON:-../../.venv/bin/python}" train.py "$@"
