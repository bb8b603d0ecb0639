#define _GNU_SOURCE /* RTLD_DEFAULT */
#include "CInt8Matrix.h"

#include <dlfcn.h>
#include <dnnl.h>
#include <stdlib.h>
#include <string.h>

/* oneDNN 2.x passes descriptors of memory by value and of primitives in two steps, 3.x through
   opaque handles in one. */
#if DNNL_VERSION_MAJOR >= 3
typedef dnnl_memory_desc_t memory_form;
typedef const_dnnl_memory_desc_t const_memory_form;
#else
typedef dnnl_memory_desc_t *memory_form;
typedef const dnnl_memory_desc_t *const_memory_form;
#endif

static memory_form form_create(int rows, int columns, dnnl_data_type_t type,
                               dnnl_format_tag_t tag) {
  dnnl_dims_t extents = {rows, columns};
#if DNNL_VERSION_MAJOR >= 3
  dnnl_memory_desc_t form = NULL;
  return dnnl_memory_desc_create_with_tag(&form, 2, extents, type, tag) ? NULL : form;
#else
  memory_form form = malloc(sizeof *form);
  if (form && dnnl_memory_desc_init_by_tag(form, 2, extents, type, tag)) {
    free(form);
    return NULL;
  }
  return form;
#endif
}

static void form_destroy(memory_form form) {
  if (!form) return;
#if DNNL_VERSION_MAJOR >= 3
  dnnl_memory_desc_destroy(form);
#else
  free(form);
#endif
}

/* A product of `rows` x `inputs` by `inputs` x `outputs`; the weights' layout is the library's
   choice. The scratchpad is the caller's: the library's own belongs to the thread that makes the
   primitive. */
static int product_create(dnnl_primitive_desc_t *product, dnnl_engine_t engine, int rows,
                          int inputs, int outputs) {
  memory_form source = form_create(rows, inputs, dnnl_u8, dnnl_ab);
  memory_form weights = form_create(inputs, outputs, dnnl_s8, dnnl_format_tag_any);
  memory_form target = form_create(rows, outputs, dnnl_s32, dnnl_ab);
  dnnl_primitive_attr_t attributes = NULL;
  int status = source && weights && target ? 0 : dnnl_out_of_memory;
  if (!status) status = dnnl_primitive_attr_create(&attributes);
  if (!status) status = dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user);
  if (!status) {
#if DNNL_VERSION_MAJOR >= 3
    status = dnnl_matmul_primitive_desc_create(product, engine, source, weights, NULL, target,
                                               attributes);
#else
    dnnl_matmul_desc_t operation;
    status = dnnl_matmul_desc_init(&operation, source, weights, NULL, target);
    if (!status) status = dnnl_primitive_desc_create(product, &operation, attributes, engine, NULL);
#endif
  }
  if (attributes) dnnl_primitive_attr_destroy(attributes);
  form_destroy(source);
  form_destroy(weights);
  form_destroy(target);
  return status;
}

/* Debian builds the library with OpenMP, whose default is a thread a core; the number is kept for
   each thread, so that every thread that calls must set it. Looked up by name since the library,
   not this program, links OpenMP; builds without it have nothing to set. */
static void use_one_thread(void) {
  static _Thread_local int is_set = 0;
  if (is_set) return;
  is_set = 1;
  void (*set_threads)(int) = (void (*)(int))dlsym(RTLD_DEFAULT, "omp_set_num_threads");
  if (set_threads) set_threads(1);
}

struct int8_weights {
  int inputs, outputs;
  dnnl_engine_t engine;
  dnnl_memory_t packed;
};

int8_weights *int8_weights_create(const int8_t *values, int inputs, int outputs) {
  use_one_thread();
  int8_weights *weights = calloc(1, sizeof *weights);
  if (!weights) return NULL;
  weights->inputs = inputs;
  weights->outputs = outputs;
  dnnl_stream_t stream = NULL;
  dnnl_primitive_desc_t product = NULL, reordering = NULL;
  dnnl_primitive_t reorder = NULL;
  dnnl_memory_t plain = NULL;
  memory_form form = form_create(inputs, outputs, dnnl_s8, dnnl_ab);
  int status = form ? dnnl_engine_create(&weights->engine, dnnl_cpu, 0) : dnnl_out_of_memory;
  if (!status) status = dnnl_stream_create(&stream, weights->engine, dnnl_stream_default_flags);
  if (!status) status = product_create(&product, weights->engine, int8_row_limit, inputs, outputs);
  if (!status) {
    const_memory_form packed = dnnl_primitive_desc_query_md(product, dnnl_query_weights_md, 0);
    status = dnnl_memory_create(&weights->packed, packed, weights->engine, DNNL_MEMORY_ALLOCATE);
    if (!status) status = dnnl_memory_create(&plain, form, weights->engine, (void *)values);
    if (!status)
      status = dnnl_reorder_primitive_desc_create(&reordering, form, weights->engine, packed,
                                                  weights->engine, NULL);
  }
  if (!status) status = dnnl_primitive_create(&reorder, reordering);
  if (!status) {
    dnnl_exec_arg_t arguments[] = {{DNNL_ARG_FROM, plain}, {DNNL_ARG_TO, weights->packed}};
    status = dnnl_primitive_execute(reorder, stream, 2, arguments);
    if (!status) status = dnnl_stream_wait(stream);
  }
  if (reorder) dnnl_primitive_destroy(reorder);
  if (reordering) dnnl_primitive_desc_destroy(reordering);
  if (plain) dnnl_memory_destroy(plain);
  if (product) dnnl_primitive_desc_destroy(product);
  if (stream) dnnl_stream_destroy(stream);
  form_destroy(form);
  if (!status) return weights;
  int8_weights_destroy(weights);
  return NULL;
}

void int8_weights_destroy(int8_weights *weights) {
  if (!weights) return;
  if (weights->packed) dnnl_memory_destroy(weights->packed);
  if (weights->engine) dnnl_engine_destroy(weights->engine);
  free(weights);
}

/* A product of one shape, with its memory. */
struct prepared {
  int rows, inputs, outputs;
  dnnl_primitive_t primitive;
  dnnl_memory_t source, target, scratchpad;
};

enum { prepared_limit = 64 };

struct int8_multiplier {
  dnnl_engine_t engine;
  dnnl_stream_t stream;
  int count;
  struct prepared products[prepared_limit];
};

static void prepared_release(struct prepared *product) {
  if (product->primitive) dnnl_primitive_destroy(product->primitive);
  if (product->source) dnnl_memory_destroy(product->source);
  if (product->target) dnnl_memory_destroy(product->target);
  if (product->scratchpad) dnnl_memory_destroy(product->scratchpad);
  memset(product, 0, sizeof *product);
}

int8_multiplier *int8_multiplier_create(void) {
  use_one_thread();
  int8_multiplier *multiplier = calloc(1, sizeof *multiplier);
  if (!multiplier) return NULL;
  int status = dnnl_engine_create(&multiplier->engine, dnnl_cpu, 0);
  if (!status)
    status = dnnl_stream_create(&multiplier->stream, multiplier->engine, dnnl_stream_default_flags);
  if (!status) return multiplier;
  int8_multiplier_destroy(multiplier);
  return NULL;
}

void int8_multiplier_destroy(int8_multiplier *multiplier) {
  if (!multiplier) return;
  for (int i = 0; i < multiplier->count; ++i) prepared_release(&multiplier->products[i]);
  if (multiplier->stream) dnnl_stream_destroy(multiplier->stream);
  if (multiplier->engine) dnnl_engine_destroy(multiplier->engine);
  free(multiplier);
}

static int prepare(int8_multiplier *multiplier, const int8_weights *weights, int rows,
                   struct prepared *product) {
  dnnl_primitive_desc_t description = NULL;
  memory_form source = form_create(rows, weights->inputs, dnnl_u8, dnnl_ab);
  memory_form target = form_create(rows, weights->outputs, dnnl_s32, dnnl_ab);
  int status = source && target ? 0 : dnnl_out_of_memory;
  if (!status)
    status = product_create(&description, multiplier->engine, rows, weights->inputs,
                            weights->outputs);
  if (!status) {
    /* All numbers of rows must share one layout of the weights. */
    const_memory_form expected = dnnl_primitive_desc_query_md(description, dnnl_query_weights_md, 0);
    const_memory_form actual = NULL;
#if DNNL_VERSION_MAJOR >= 3
    status = dnnl_memory_get_memory_desc(weights->packed, &actual);
#else
    status = dnnl_memory_get_memory_desc(weights->packed, &actual);
#endif
    if (!status && !dnnl_memory_desc_equal(expected, actual)) status = dnnl_unimplemented;
  }
  if (!status) status = dnnl_primitive_create(&product->primitive, description);
  if (!status) status = dnnl_memory_create(&product->source, source, multiplier->engine, NULL);
  if (!status) status = dnnl_memory_create(&product->target, target, multiplier->engine, NULL);
  if (!status) {
    const_memory_form scratch = dnnl_primitive_desc_query_md(description, dnnl_query_scratchpad_md, 0);
    status = dnnl_memory_create(&product->scratchpad, scratch, multiplier->engine,
                                DNNL_MEMORY_ALLOCATE);
  }
  if (description) dnnl_primitive_desc_destroy(description);
  form_destroy(source);
  form_destroy(target);
  product->rows = rows;
  product->inputs = weights->inputs;
  product->outputs = weights->outputs;
  return status;
}

int int8_multiply(int8_multiplier *multiplier, const int8_weights *weights,
                  const uint8_t *activations, int rows, int32_t *sums) {
  use_one_thread();
  struct prepared *product = NULL;
  for (int i = 0; i < multiplier->count && !product; ++i) {
    struct prepared *known = &multiplier->products[i];
    if (known->rows == rows && known->inputs == weights->inputs &&
        known->outputs == weights->outputs)
      product = known;
  }
  if (!product) {
    if (multiplier->count == prepared_limit) return dnnl_out_of_memory;
    product = &multiplier->products[multiplier->count];
    int status = prepare(multiplier, weights, rows, product);
    if (status) {
      prepared_release(product);
      return status;
    }
    multiplier->count += 1;
  }
  int status = dnnl_memory_set_data_handle(product->source, (void *)activations);
  if (!status) status = dnnl_memory_set_data_handle(product->target, sums);
  if (status) return status;
  dnnl_exec_arg_t arguments[] = {
      {DNNL_ARG_SRC, product->source},
      {DNNL_ARG_WEIGHTS, weights->packed},
      {DNNL_ARG_DST, product->target},
      {DNNL_ARG_SCRATCHPAD, product->scratchpad},
  };
  status = dnnl_primitive_execute(product->primitive, multiplier->stream, 4, arguments);
  return status ? status : dnnl_stream_wait(multiplier->stream);
}

void int8_library_version(int version[3]) {
  const dnnl_version_t *linked = dnnl_version();
  version[0] = linked->major;
  version[1] = linked->minor;
  version[2] = linked->patch;
}

int int8_limit_to_avx2(void) { return dnnl_set_max_cpu_isa(dnnl_cpu_isa_avx2); }
