#!/usr/bin/env bash
# SciPy pairs leavers with successors at 75 days of waiting in all, though 10 are enough, since nobody waits 0 days.
#
# Tool: SciPy 1.17.1, `min_weight_full_bipartite_matching` and `linear_sum_assignment` (Python 3.11 or newer).
# Expected: both look for the pairs of least total cost; for the same costs they find the same sum. A cost of 0 is the best there is.
# Seen: the first one takes a sparse matrix, where 0 is what is not stored, and a pair at 0 is no pair to it. A dense table turned into a
#   sparse one loses the zeros without a word, and the pairs that come out are complete and far from the best. Zeros stored in the sparse
#   matrix are taken out, too, with a warning. With 1 added to each cost both agree. Where the only full matching needs the 0, the first
#   one says that there is none.
# Matters: who replaced whom is settled by the least waiting, and a successor who starts on the very day is 0 days. The best match is the
#   one that is never made, and somebody who was replaced in time is found late.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  scipy==1.17.1 numpy==2.4.6

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import warnings
import numpy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

# Days from the leaving (row) to the successor's start (column).
days = numpy.array([[0, 40], [35, 10]])
stored = coo_array((days.ravel(), ([0, 0, 1, 1], [0, 1, 0, 1])), shape=days.shape)

def show(name, match, costs):
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        leavers, successors = match(costs)
    pairs = " ".join(f"{leaver}-{successor}" for leaver, successor in zip(leavers, successors))
    print(f"{name}: pairs {pairs}, {days[leavers, successors].sum()} days, {len(given)} warnings")

show("dense", linear_sum_assignment, days)
show("sparse", min_weight_full_bipartite_matching, csr_array(days))
show("sparse, zeros stored", min_weight_full_bipartite_matching, stored)
show("sparse, a day more each", min_weight_full_bipartite_matching, csr_array(days + 1))
try:
    min_weight_full_bipartite_matching(csr_array([[0, 40], [0, 10]]))
except ValueError as refusal:
    print("sparse, both can only be matched with a 0:", refusal)
END
)
printf '%s\n' "$seen"

stated='dense: pairs 0-0 1-1, 10 days, 0 warnings
sparse: pairs 0-1 1-0, 75 days, 0 warnings
sparse, zeros stored: pairs 0-1 1-0, 75 days, 1 warnings
sparse, a day more each: pairs 0-0 1-1, 10 days, 0 warnings
sparse, both can only be matched with a 0: no full matching exists'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
