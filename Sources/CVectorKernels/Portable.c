#include "CVectorKernels.h"

#define KERNELS vector_kernels_portable
#include "kernels.inc"
