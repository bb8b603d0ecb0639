/* The floating point steps of the encoder between its 8-bit matrix products.

   Compiled three times, for AVX-512, for AVX2 and for any processor, from one source whose order
   of operations is fixed: sums run over 16 lanes that are joined in one order, and every fused
   multiply-add is written as one and no other is made. The three therefore give the same bits.
   Rows of matrices stand one after the other; widths are multiples of 16. */
#pragma once

#include <stdint.h>

enum {
  /* Lanes of a vector; widths and padded numbers of columns are multiples of it. */
  kernel_lanes = 16,
  /* Values of one attention head in a row. */
  kernel_head_width = 32
};

/* The quantisation of the rows of a matrix: value = scale * (byte - zero). */
typedef struct {
  uint8_t *bytes;
  float *scales;
  int32_t *zeros;
} quantized_rows;

/* What turns the 32-bit sums of a product into its result, one value an output. */
typedef struct {
  /* The scale of each column of weights. */
  const float *scales;
  /* The sum of each column of weights, which the activations' zero is multiplied by. */
  const int32_t *totals;
  const float *bias;
} linear_outputs;

/* A layer's normalisation. */
typedef struct {
  const float *gain;
  const float *bias;
  float epsilon;
} normalization;

/* What is added up for one piece before the first normalisation. */
typedef struct {
  const int8_t *word;
  const int8_t *position;
  const float *shape;
  float word_scale;
  float position_scale;
} piece_embedding;

/* The kernels compiled for one class of processors. */
typedef struct {
  /* Quantises each row with a scale and a zero of its own to the whole range of a byte. */
  void (*quantize)(const float *values, int rows, int width, quantized_rows result);
  /* result = the product whose sums are `sums`. */
  void (*project)(const int32_t *sums, int rows, int width, quantized_rows activations,
                  linear_outputs outputs, float *result);
  /* The queries, keys and values of a product of 3 * heads * 32 columns, by head: each part is
     heads x stride x 32, and the rows go to `first` and on. */
  void (*project_heads)(const int32_t *sums, int rows, int heads, quantized_rows activations,
                        linear_outputs outputs, int first, int stride, float *queries,
                        float *keys, float *values);
  /* The GELU (tanh form) of a product, quantised; `sums` is overwritten. */
  void (*project_gelu)(int32_t *sums, int rows, int width, quantized_rows activations,
                       linear_outputs outputs, quantized_rows result);
  /* state = normalised (state + product), also quantised; `result` may be the activations. */
  void (*project_add)(const int32_t *sums, int rows, int width, quantized_rows activations,
                      linear_outputs outputs, normalization norm, float *state,
                      quantized_rows result);
  /* One head over `length` rows, of which each attends to all; the rows up to the next multiple of
     16 must be finite. The result's rows are `stride` apart. `scratch` holds 48 floats a padded
     row. */
  void (*attend)(const float *queries, const float *keys, const float *values, int length,
                 float *scratch, float *result, int stride);
  /* The normalised embedding of one piece. */
  void (*embed)(piece_embedding piece, int width, normalization norm, float *state);
  /* state = normalised state, row by row. */
  void (*normalize)(float *state, int rows, int width, normalization norm);
  /* result = values * weights + bias in floating point, weights `inputs` x `outputs`. */
  void (*dense)(const float *values, int rows, int inputs, const float *weights,
                const float *bias, int outputs, float *result);
} vector_kernels;

/* The classes of processors, slowest first. */
enum { kernels_portable = 0, kernels_avx2 = 1, kernels_avx512 = 2 };

/* The fastest class that this processor runs. */
int vector_kernels_best(void);

/* The kernels of a class, which must not be above the best. */
const vector_kernels *vector_kernels_of(int processor_class);

/* The kernels by name, for callers that cannot call through a table. */
#define CALL(kernel, parameters, arguments)                                            \
  static inline void kernel_##kernel parameters { kernels->kernel arguments; }

CALL(quantize, (const vector_kernels *kernels, const float *values, int rows, int width,
                quantized_rows result), (values, rows, width, result))
CALL(project, (const vector_kernels *kernels, const int32_t *sums, int rows, int width,
               quantized_rows activations, linear_outputs outputs, float *result),
     (sums, rows, width, activations, outputs, result))
CALL(project_heads, (const vector_kernels *kernels, const int32_t *sums, int rows, int heads,
                     quantized_rows activations, linear_outputs outputs, int first, int stride,
                     float *queries, float *keys, float *values),
     (sums, rows, heads, activations, outputs, first, stride, queries, keys, values))
CALL(project_gelu, (const vector_kernels *kernels, int32_t *sums, int rows, int width,
                    quantized_rows activations, linear_outputs outputs, quantized_rows result),
     (sums, rows, width, activations, outputs, result))
CALL(project_add, (const vector_kernels *kernels, const int32_t *sums, int rows, int width,
                   quantized_rows activations, linear_outputs outputs, normalization norm,
                   float *state, quantized_rows result),
     (sums, rows, width, activations, outputs, norm, state, result))
CALL(attend, (const vector_kernels *kernels, const float *queries, const float *keys,
              const float *values, int length, float *scratch, float *result, int stride),
     (queries, keys, values, length, scratch, result, stride))
CALL(embed, (const vector_kernels *kernels, piece_embedding piece, int width, normalization norm,
             float *state), (piece, width, norm, state))
CALL(normalize, (const vector_kernels *kernels, float *state, int rows, int width,
                 normalization norm), (state, rows, width, norm))
CALL(dense, (const vector_kernels *kernels, const float *values, int rows, int inputs,
             const float *weights, const float *bias, int outputs, float *result),
     (values, rows, inputs, weights, bias, outputs, result))
#undef CALL
