#include "CVectorKernels.h"

extern const vector_kernels vector_kernels_portable;
#if defined(__x86_64__)
extern const vector_kernels vector_kernels_avx2;
extern const vector_kernels vector_kernels_avx512;
#endif

int vector_kernels_best(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    return kernels_avx512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return kernels_avx2;
#endif
  return kernels_portable;
}

const vector_kernels *vector_kernels_of(int processor_class) {
#if defined(__x86_64__)
  if (processor_class == kernels_avx512) return &vector_kernels_avx512;
  if (processor_class == kernels_avx2) return &vector_kernels_avx2;
#endif
  (void)processor_class;
  return &vector_kernels_portable;
}
