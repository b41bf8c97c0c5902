#define PY_SSIZE_T_CLEAN
#include <Python.h>

static Py_ssize_t min3(Py_ssize_t a, Py_ssize_t b, Py_ssize_t c)
{
    Py_ssize_t least = a < b ? a : b;

    return least < c ? least : c;
}

/* Needs no interpreter, so that it can run without the lock. One row of the
 * matrix suffices; row has room for b_length + 1 numbers. */
static Py_ssize_t levenshtein(const Py_UCS4 *a, Py_ssize_t a_length,
                              const Py_UCS4 *b, Py_ssize_t b_length,
                              Py_ssize_t *row)
{
    for (Py_ssize_t j = 0; j <= b_length; j++)
        row[j] = j;
    for (Py_ssize_t i = 1; i <= a_length; i++) {
        Py_ssize_t diagonal = row[0];

        row[0] = i;
        for (Py_ssize_t j = 1; j <= b_length; j++) {
            Py_ssize_t above = row[j];

            row[j] = min3(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
            diagonal = above;
        }
    }
    return row[b_length];
}

static PyObject *distance(PyObject *Py_UNUSED(module), PyObject *args)
{
    PyObject *a, *b, *result = NULL;
    Py_UCS4 *a_chars = NULL, *b_chars = NULL;
    Py_ssize_t *row = NULL;

    if (!PyArg_ParseTuple(args, "UU:distance", &a, &b))
        return NULL;

    /* As four bytes each, whatever width Python stores these strings in. */
    if (!(a_chars = PyUnicode_AsUCS4Copy(a)) || !(b_chars = PyUnicode_AsUCS4Copy(b)))
        goto done;

    const Py_ssize_t a_length = PyUnicode_GetLength(a);
    const Py_ssize_t b_length = PyUnicode_GetLength(b);
    Py_ssize_t count;

    if (!(row = PyMem_New(Py_ssize_t, (size_t)b_length + 1))) {
        PyErr_NoMemory();
        goto done;
    }
    Py_BEGIN_ALLOW_THREADS
    count = levenshtein(a_chars, a_length, b_chars, b_length, row);
    Py_END_ALLOW_THREADS
    result = PyLong_FromSsize_t(count);

done:
    PyMem_Free(row);
    PyMem_Free(a_chars);
    PyMem_Free(b_chars);
    return result;
}

PyDoc_STRVAR(distance_doc,
"distance(a, b, /)\n--\n\n"
"Return the Levenshtein distance between two strings.");

static PyMethodDef methods[] = {
    {"distance", distance, METH_VARARGS, distance_doc},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "fleet_ext._speed",
    .m_methods = methods,
};

PyMODINIT_FUNC PyInit__speed(void)
{
    return PyModuleDef_Init(&module);
}
