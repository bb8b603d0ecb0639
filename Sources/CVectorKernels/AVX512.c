#include "CVectorKernels.h"

#if defined(__x86_64__)
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma"))), \
    apply_to = function)
#define KERNELS vector_kernels_avx512
#include "kernels.inc"
#pragma clang attribute pop
#endif
