package dev.understudy.rehearse.action;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/// A port of which only some methods are answered; any other call is a defect of the caller.
final class Answers {
    private Answers() {}

    /// @param answers by method name, from the arguments
    static <T> T of(Class<T> port, Map<String, Function<Object[], Object>> answers) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    Function<Object[], Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(port.getSimpleName() + "." + method.getName());
                    }
                    Object value = answer.apply(arguments == null ? new Object[0] : arguments);
                    return method.getReturnType() == void.class ? null : value;
                }));
    }
}
