"""libxml2's exclusive canonicalization, asked over pipes by one process that lives as long as the test.

libxml2 is called by its own functions and not through lxml, because lxml copies an element out of its document before it canonicalizes it;
here the node-set is the element with its descendants, attributes and namespaces, as xmlsec1 makes it for a Reference.

A batch comes as: count, then for each document the index of its apex element, the PrefixList and the bytes; it is answered by as many
results. Numbers are 32 bits, big-endian; texts are a length and bytes. A result is 0 and the canonical bytes, or 1 and what was wrong.
"""
import ctypes
import struct
import sys

xml = ctypes.CDLL("libxml2.so.2")
NO_NETWORK_NO_MESSAGES = 2048 | 32 | 64
EXCLUSIVE = 1
SUBTREE = b".//. | .//@* | .//namespace::*"


class NodeSet(ctypes.Structure):
    _fields_ = [("count", ctypes.c_int), ("room", ctypes.c_int), ("nodes", ctypes.POINTER(ctypes.c_void_p))]


class Found(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("nodes", ctypes.POINTER(NodeSet))]


def declare(name, result, *arguments):
    function = getattr(xml, name)
    function.restype, function.argtypes = result, arguments
    return function


pointer = ctypes.c_void_p
read_memory = declare("xmlReadMemory", pointer, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int)
free_document = declare("xmlFreeDoc", None, pointer)
new_context = declare("xmlXPathNewContext", pointer, pointer)
free_context = declare("xmlXPathFreeContext", None, pointer)
set_node = declare("xmlXPathSetContextNode", ctypes.c_int, pointer, pointer)
compile_path = declare("xmlXPathCompile", pointer, ctypes.c_char_p)
evaluate = declare("xmlXPathCompiledEval", ctypes.POINTER(Found), pointer, pointer)
free_found = declare("xmlXPathFreeObject", None, ctypes.POINTER(Found))
canonicalize = declare("xmlC14NDocDumpMemory", ctypes.c_int, pointer, ctypes.POINTER(NodeSet), ctypes.c_int,
                       ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.POINTER(pointer))
free_text = ctypes.CFUNCTYPE(None, pointer).in_dll(xml, "xmlFree")
# Without this libxml2 prints what it finds wrong on the standard error output.
silent = ctypes.CFUNCTYPE(None, pointer, ctypes.c_char_p)(lambda context, message: None)
declare("xmlSetGenericErrorFunc", None, pointer, pointer)(None, ctypes.cast(silent, pointer))

elements, subtree = compile_path(b"//*"), compile_path(SUBTREE)


def canonical(document: bytes, apex: int, prefixes: list[bytes]) -> bytes:
    tree = read_memory(document, len(document), None, None, NO_NETWORK_NO_MESSAGES)
    if not tree:
        raise ValueError("not well-formed")
    context = new_context(tree)
    try:
        every = evaluate(elements, context)
        set_node(every.contents.nodes.contents.nodes[apex], context)
        free_found(every)
        nodes = evaluate(subtree, context)
        text = pointer()
        listed = (ctypes.c_char_p * (len(prefixes) + 1))(*prefixes, None)
        length = canonicalize(tree, nodes.contents.nodes, EXCLUSIVE, listed, 0, ctypes.byref(text))
        free_found(nodes)
        if length < 0:
            raise ValueError("not canonicalized")
        result = ctypes.string_at(text, length)
        free_text(text)
        return result
    finally:
        free_context(context)
        free_document(tree)


def answer(batch) -> bytes:
    apex, = struct.unpack(">I", batch(4))
    prefixes = batch(struct.unpack(">I", batch(4))[0]).split()
    document = batch(struct.unpack(">I", batch(4))[0])
    try:
        status, result = 0, canonical(document, apex, prefixes)
    except ValueError as refused:
        status, result = 1, str(refused).encode()
    return struct.pack(">BI", status, len(result)) + result


def main() -> None:
    while count := sys.stdin.buffer.read(4):
        answers = [answer(sys.stdin.buffer.read) for _ in range(struct.unpack(">I", count)[0])]
        sys.stdout.buffer.write(b"".join(answers))
        sys.stdout.buffer.flush()


main()
