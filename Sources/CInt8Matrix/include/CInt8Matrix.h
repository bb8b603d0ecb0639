/* Products of 8-bit matrices by oneDNN (Debian: libdnnl-dev), exact in 32-bit integers.

   The C interface of oneDNN changed between 2.x (Debian 12) and 3.x (Debian 13); everything that
   differs stands in CInt8Matrix.c and nowhere else in the program. Weights lie in [-64, 63], so
   that no sum of two products leaves 16 bits on processors that add them there (before VNNI): a
   product is the same on every processor. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* A matrix of weights in the layout that the library multiplies fastest. It is only read after it
   was made, by any number of threads. */
typedef struct int8_weights int8_weights;

/* Packs `values`, `inputs` rows of `outputs` weights each; NULL when the library refuses. The
   values may be freed afterwards. */
int8_weights *int8_weights_create(const int8_t *values, int inputs, int outputs);

void int8_weights_destroy(int8_weights *weights);

/* The prepared products of one thread. */
typedef struct int8_multiplier int8_multiplier;

/* NULL when the library cannot start. */
int8_multiplier *int8_multiplier_create(void);

void int8_multiplier_destroy(int8_multiplier *multiplier);

/* The multiples of rows that a product can have. */
enum { int8_row_step = 16, int8_row_limit = 64 };

/* Multiplies `rows` rows of unsigned activations by the weights into rows of 32-bit sums, on the
   calling thread alone. `rows` is a multiple of int8_row_step up to int8_row_limit. Returns 0, or
   the library's status. */
int int8_multiply(int8_multiplier *multiplier, const int8_weights *weights,
                  const uint8_t *activations, int rows, int32_t *sums);

/* The version of the library that is linked, such as 2.6.3, as three numbers. */
void int8_library_version(int version[3]);

/* Lets the library use no instructions beyond AVX2, for tests of what older processors give; must
   come before any other call. Returns 0, or the library's status. */
int int8_limit_to_avx2(void);
